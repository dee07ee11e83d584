package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.model.ModelDigest;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.ScriptedWorker;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A change from the editor to new cases and back, in a real browser: one officer edits and proposes, another approves,
 * and the cases that come in say which version decided them.
 */
class EditedModelJourneyIT extends ScriptedScenarios {

    /** So similar that the shipped tables give 90 points of 100 and accept. */
    private static final double FAIRLY_SIMILAR = 0.5;

    @Autowired
    private ModelDrafts drafts;

    @Autowired
    private VerificationProcess process;

    private ModelEditor editor;
    private Staff first;
    private Staff second;

    @BeforeEach
    void sitDown() {
        editor = new ModelEditor(browser);
        first = bank.officer();
        second = bank.staff("Omar Other", StaffRole.COMPLIANCE_OFFICER);
        browser.logIn(first);
    }

    @AfterEach
    void leaveNothingFree() {
        bank.clearQueues();
    }

    @Test
    void a_threshold_is_edited_proven_approved_by_another_decides_a_new_case_and_is_rolled_back() throws Exception {
        UUID before = bank.open("BEFORE-92");
        matched(before);
        bank.awaitStatus(before, CaseStatus.COMPLETED);

        String draft = editor.begin("verification", "Accept from 92");
        editor.openDecision("band");
        editor.writeCell("band-middle", "band-input-4", "[60..92)");
        editor.writeCell("band-high-doubt", "band-input-4", ">= 92");
        editor.writeCell("band-high", "band-input-4", ">= 92");
        editor.saveByKey();
        assertThat(browser.find("#example-state").getAttribute("data-failing")).isEqualTo("2");
        assertThat(editor.failingExamples()).containsExactly("just accepted");
        browser.shoot("models-tables");
        browser.open("/console/models/drafts/" + draft + "/propose");
        assertThat(browser.find("#propose").isEnabled()).isFalse();

        editor.open(draft);
        editor.openDecision("band");
        rewrite(draft, "band", "just accepted", "total", "92");
        editor.openDecision("graph");
        rewrite(draft, "cases", "just at the face threshold", "-> band", "review");
        editor.save();
        assertThat(browser.find("#example-state").getAttribute("data-failing")).isEqualTo("0");
        String change = propose(draft);
        String version = ModelDigest.of(draft(draft).text());
        assertThat(versionsOf(opened("STILL-80"))).doesNotContain(version);

        approve(change);
        UUID after = opened("AFTER-92");
        matched(after);
        bank.awaitStatus(after, CaseStatus.IN_REVIEW);
        assertThat(versionsOf(after)).contains(version);
        assertThat(versionsOf(before)).doesNotContain(version);

        rollBack("More reviews than the team can make.");
        UUID restored = opened("RESTORED-80");
        matched(restored);
        bank.awaitStatus(restored, CaseStatus.COMPLETED);
        assertThat(versionsOf(restored)).isEqualTo(versionsOf(before));
    }

    @Test
    void a_step_put_into_the_process_is_made_for_new_cases_until_it_is_rolled_back() throws Exception {
        UUID before = opened("ONE-LOOK");
        String draft = editor.begin("ekyc-verification", "A second look at the selfie");
        editor.select("to-band");
        editor.pick("liveness-check");
        editor.until("return document.querySelector('#panel [data-field=name]').value === 'Liveness check'");
        editor.write("name", "Look again");
        editor.awaitChecked();
        editor.save();
        approve(propose(draft));

        UUID after = opened("TWO-LOOKS");
        matched(before);
        bank.awaitStatus(before, CaseStatus.COMPLETED);
        matched(after);
        bank.worker().completes(bank.awaitJob(after, Topics.LIVENESS_CHECK), ScriptedWorker.liveness(0.99));
        bank.awaitStatus(after, CaseStatus.COMPLETED);
        assertThat(steps(after)).contains("Look again");
        assertThat(steps(before)).doesNotContain("Look again");
        assertThat(versionsOf(after)).contains(ModelDigest.of(draft(draft).text()));
        browser.open("/console/cases/" + after);
        browser.awaitText("Look again");
        browser.shoot("models-case-of-changed-process");

        rollBack("The second look finds nothing.");
        UUID restored = opened("ONE-LOOK-AGAIN");
        matched(restored);
        bank.awaitStatus(restored, CaseStatus.COMPLETED);
        assertThat(steps(restored)).doesNotContain("Look again");
    }

    /** @return the path of the change */
    private String propose(String draft) {
        browser.click("a[href$='" + draft + "/propose']");
        browser.find("textarea[name=reason]").sendKeys("Decided by the risk committee.");
        browser.click("#propose");
        assertThat(browser.shows("#approve"))
                .as("nobody approves what is their own")
                .isFalse();
        return browser.path();
    }

    private void approve(String change) throws Exception {
        browser.logOut();
        browser.logIn(second);
        browser.open(change);
        browser.shoot("models-approve");
        browser.click("#approve");
    }

    /** The second officer, who is signed in, proposes it; the first approves. */
    private void rollBack(String reason) {
        browser.open("/console/changes");
        browser.click("#history a[href*='/console/changes/rollback']");
        browser.find("textarea[name=reason]").sendKeys(reason);
        browser.click("#propose-rollback");
        String change = browser.path();
        browser.logOut();
        browser.logIn(first);
        browser.open(change);
        browser.click("#approve");
    }

    private UUID opened(String reference) {
        return bank.open(reference);
    }

    private void matched(UUID id) {
        bank.worker().passesAllButMatch(id);
        bank.worker().completes(bank.worker().fetch(id, Topics.FACE_MATCH), ScriptedWorker.match(FAIRLY_SIMILAR));
    }

    /** Writes into the cell of the grid that the example and the column of a file's header name. */
    private void rewrite(String draft, String subject, String example, String column, String value) {
        List<String> lines = draft(draft).examples().stream()
                .filter(file -> file.subject().equals(subject))
                .findFirst()
                .orElseThrow()
                .csv()
                .lines()
                .toList();
        int line = 0;
        while (!lines.get(line).startsWith(example + ",")) {
            line++;
        }
        WebElement cell =
                editor.example(line, List.of(lines.get(0).split(",", -1)).indexOf(column));
        cell.clear();
        cell.sendKeys(value);
    }

    /** What the audit trail says about the models that a case was opened with. */
    private String versionsOf(UUID id) {
        return String.valueOf(bank.trail(id).get(0).details().get("model_versions"));
    }

    private List<String> steps(UUID id) {
        return bank.within(() -> process.progressOf(id)).orElseThrow().steps().stream()
                .map(step -> step.name())
                .toList();
    }

    private ModelDraft draft(String id) {
        return bank.within(() -> drafts.get(UUID.fromString(id)));
    }
}
