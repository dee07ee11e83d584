package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.model.ModelDigest;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/**
 * Changes in the browser: proposed, sent back, put off to a set time, tried on a share of cases, brought to life by
 * another officer, rolled back; and what a tenant has of its own, and its running cases, beside what is live.
 */
class ModelChangeJourneyIT extends ScriptedScenarios {

    private Staff first;
    private Staff second;
    private ModelOffice office;

    @BeforeEach
    void hire() {
        office = new ModelOffice(bank);
        first = bank.officer();
        second = bank.staff("Omar Other", StaffRole.COMPLIANCE_OFFICER);
    }

    @Test
    void a_change_is_tried_on_a_share_of_cases_brought_to_life_and_rolled_back() throws Exception {
        ModelDraft draft = office.strict("Look at everybody", first);
        UUID past = bank.accepted("PAST-1");
        UUID before = bank.open("CHANGE-1");

        browser.logIn(first);
        openProposal(draft);
        browser.click(".tried a");
        browser.click("#start button");
        browser.awaitText("Cases that change their band");
        assertThat(browser.shows("#flips a[href$='" + past + "']")).isTrue();
        browser.open(proposal(draft));
        browser.awaitText("Open the result");
        assertThat(browser.text()).contains("1 of 1 examples hold");
        shoot("change-propose");
        browser.find("textarea[name=reason]").sendKeys("Nobody is accepted without a look this week");
        browser.press("input[name=share][value=some]");
        write("percent", "60");
        browser.click("#propose");
        assertThat(browser.text()).contains("Another officer decides this.");
        assertThat(browser.shows("#approve")).isFalse();
        shoot("change-own");

        change(second);
        assertThat(browser.text()).contains("Waits for a second officer", "Nobody is accepted without a look");
        shoot("changes-waiting");
        browser.click("#under-way a.button");
        browser.awaitText("Open the result");
        shoot("change-decide");
        browser.find("textarea[name=note]").sendKeys("For the week of the campaign");
        browser.click("#approve");
        assertThat(status()).isEqualTo("On trial");
        for (int i = 0; i < 8; i++) {
            bank.open("TRIAL-" + i);
        }
        browser.open(browser.path());
        browser.awaitText("Open the result");
        shoot("change-trial");
        browser.click("#widen");
        assertThat(status()).isEqualTo("Live");

        UUID after = bank.open("CHANGE-2");
        assertThat(setOf(after)).isNotEqualTo(setOf(before));
        assertThat(bank.trail(after).get(0).details().get("model_set"))
                .isEqualTo(office.live().title());

        browser.open("/console/changes/versions");
        assertThat(browser.text()).contains("From the default to yours");
        shoot("changes-versions");

        moveRunning(before);

        browser.open("/console/changes");
        shoot("changes-overview");
        browser.click("#history a.button");
        assertThat(browser.text()).contains("what would be different");
        shoot("change-rollback");
        browser.find("textarea[name=reason]").sendKeys("The campaign is over");
        browser.click("#propose-rollback");
        assertThat(status()).isEqualTo("Waits for a second officer");

        change(first);
        browser.click("#under-way a.button");
        browser.click("#approve");
        assertThat(status()).isEqualTo("Live");
        UUID restored = bank.open("CHANGE-3");
        assertThat(setOf(restored)).isNotEqualTo(setOf(after));
        assertThat(bank.trail(restored).get(0).details().get("model_versions"))
                .isEqualTo(bank.trail(before).get(0).details().get("model_versions"));
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_change_is_sent_back_with_a_word_put_off_to_a_set_time_and_withdrawn() throws Exception {
        ModelDraft draft = office.strict("Look at everybody in spring", first);
        UUID live = office.live().id();

        browser.logIn(first);
        openProposal(draft);
        browser.find("textarea[name=reason]").sendKeys("The spring campaign");
        browser.click("#propose");
        change(second);
        browser.click("#under-way a.button");
        browser.click("#send-back");
        assertThat(browser.text()).contains("Nothing was changed");
        assertThat(status()).isEqualTo("Waits for a second officer");
        browser.find("textarea[name=note]").sendKeys("Only from the first day of the campaign on");
        browser.click("#send-back");
        assertThat(status()).isEqualTo("Sent back");
        assertThat(browser.text()).contains("Only from the first day of the campaign on");
        shoot("change-sent-back");

        change(first);
        openProposal(draft);
        browser.find("textarea[name=reason]").sendKeys("The spring campaign, from its first day on");
        browser.press("input[name=when][value=later]");
        browser.click("#propose");
        assertThat(browser.text()).contains("Choose a time to come");
        shoot("change-propose-refused");
        browser.driver()
                .executeScript(
                        "document.querySelector('input[name=liveAt]').value = arguments[0]",
                        LocalDateTime.now(ZoneOffset.UTC)
                                .plusDays(1)
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString());
        browser.click("#propose");
        String path = browser.path();
        change(second);
        browser.open(path);
        browser.click("#approve");
        assertThat(status()).isEqualTo("Approved, waits for its time");
        shoot("change-scheduled");
        browser.click("#withdraw");
        assertThat(status()).isEqualTo("Withdrawn");
        assertThat(office.live().id()).isEqualTo(live);
        assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
    }

    @Test
    void a_change_goes_live_by_itself_at_its_time() throws Exception {
        UUID before = office.live().id();
        ModelDraft draft = office.strict("Look at everybody from noon on", first);
        browser.logIn(first);
        openProposal(draft);
        browser.find("textarea[name=reason]").sendKeys("From noon on");
        browser.press("input[name=when][value=later]");
        browser.driver()
                .executeScript(
                        "const at = document.querySelector('input[name=liveAt]'); at.step = 1; at.value = arguments[0]",
                        LocalDateTime.now(ZoneOffset.UTC)
                                .plusSeconds(12)
                                .truncatedTo(ChronoUnit.SECONDS)
                                .format(DateTimeFormatter.ISO_LOCAL_DATE_TIME));
        browser.click("#propose");
        String path = browser.path();
        change(second);
        browser.open(path);
        browser.click("#approve");
        await("the time of the change")
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    browser.open(path);
                    return status().equals("Live");
                });

        assertThat(bank.rows("""
                        select 1 from proofline.model_change c join proofline.model_release r on r.change_id = c.id
                         where c.set_id = :p1 and r.set_id = c.set_id and r.live_from >= c.live_at
                        """, office.live().id())).hasSize(1);
        assertThat(bank.trail(bank.open("NOON-1")).get(0).details().get("model_set"))
                .isEqualTo(office.live().title());
        assertThat(bank.actors("model_change_approved")).endsWith(second.username());
        office.rollBackTo(before, first, second);
    }

    @Test
    void an_emergency_is_rolled_back_at_once_and_another_officer_confirms_it_or_takes_it_back() throws Exception {
        UUID calm = office.live().id();
        office.bringToLife(office.strict("Everybody by mistake", first), first, second);
        UUID strict = office.live().id();

        rollBackNow(first, "Nobody is accepted any more");
        assertThat(status()).isEqualTo("Live, waits to be confirmed");
        assertThat(office.live().id()).isEqualTo(calm);
        assertThat(browser.shows("#approve")).isFalse();
        assertThat(browser.shows("#changes-to-decide")).isFalse();
        shoot("change-emergency");
        change(second);
        assertThat(browser.find("#changes-to-decide").getText()).isEqualTo("1");
        browser.click("#under-way a.button");
        assertThat(browser.text()).contains("Confirm the roll-back?", "Nobody is accepted any more");
        shoot("change-confirm");
        browser.find("textarea[name=note]").sendKeys("It was meant so");
        browser.click("#send-back");
        assertThat(status()).isEqualTo("Not confirmed, taken back");
        assertThat(office.live().id()).isEqualTo(strict);

        rollBackNow(second, "It was not meant so");
        change(first);
        browser.click("#under-way a.button");
        browser.click("#approve");
        assertThat(status()).isEqualTo("Live");
        assertThat(browser.shows("#changes-to-decide")).isFalse();
        assertThat(office.live().id()).isEqualTo(calm);
        assertThat(bank.rows("""
                        select cause from proofline.model_release where tenant_id = :p1 order by sequence desc limit 3
                        """, bank.tenant().value()))
                .extracting(row -> row.get("cause"))
                .containsExactly("emergency", "undone", "emergency");
        assertThat(bank.actors("model_change_proposed")).endsWith(first.username(), second.username());
        assertThat(bank.actors("model_change_sent_back")).endsWith(second.username());
        assertThat(bank.actors("model_change_approved")).endsWith(first.username());
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_table_and_the_process_that_asks_it_go_live_together_or_not_at_all() throws Exception {
        UUID before = office.live().id();
        String decision = "<decision id=\"final-band\" name=\"final_band\">"
                + "<variable id=\"final-band-variable\" name=\"final_band\" typeRef=\"string\"/>"
                + "<informationRequirement id=\"final-band-band\"><requiredDecision href=\"#band\"/></informationRequirement>"
                + "<literalExpression id=\"final-band-text\"><text>band</text></literalExpression></decision>";
        ModelDraft table = office.draft(
                ModelOffice.TABLES,
                "A last word after the band",
                text -> text.replaceFirst("<decision id=\"band\"", decision + "$0"),
                first);
        ModelDraft process = office.draft(
                "ekyc-verification",
                "Ask for the last word",
                text -> text.replace("ref=\"verification/band\"", "ref=\"verification/final-band\""),
                first);

        browser.logIn(first);
        openProposal(process);
        assertThat(browser.find("#propose").isEnabled())
                .as("the live tables have no last word")
                .isFalse();
        browser.find("textarea[name=reason]").sendKeys("Reviewers want to see it");
        browser.press("input[name=drafts][value^='" + table.id() + "']");
        shoot("change-propose-alone");
        browser.click("#together");
        assertThat(browser.find("textarea[name=reason]").getAttribute("value")).isEqualTo("Reviewers want to see it");
        assertThat(browser.text()).contains("final_band");
        shoot("change-propose-together");
        browser.click("#propose");
        assertThat(browser.text()).contains("ekyc-verification, verification");
        change(second);
        browser.click("#under-way a.button");
        assertThat(browser.driver().findElements(By.cssSelector(".difference"))).hasSize(2);
        shoot("change-together");
        browser.click("#approve");
        assertThat(status()).isEqualTo("Live");

        assertThat(office.live().own())
                .extracting(member -> member.version())
                .containsExactlyInAnyOrder(ModelDigest.of(table.text()), ModelDigest.of(process.text()));
        UUID id = bank.accepted("LAST-WORD-1");
        assertThat(String.valueOf(bank.trail(id).get(0).details().get("model_versions")))
                .contains(ModelDigest.of(table.text()), ModelDigest.of(process.text()));
        assertThat(bank.rows(
                        "select 1 from proofline.decision_evaluation where case_id = :p1 and decision = 'final-band'",
                        id))
                .isNotEmpty();
        office.rollBackTo(before, first, second);
    }

    @Test
    void a_case_at_a_step_that_the_other_process_lacks_is_told_and_stays() throws Exception {
        UUID before = office.live().id();
        UUID id = bank.open("STUCK-1");
        ModelDraft other = office.draft(
                "ekyc-verification",
                "Another step for the selfie",
                text -> text.replaceAll("(id|Ref|bpmnElement)=\"liveness-check\"", "$1=\"selfie-check\""),
                first);
        office.bringToLife(other, first, second);

        browser.logIn(first);
        browser.open("/console/changes/migration");
        browser.press("#running input[value='" + id + "']");
        browser.click("#check");
        assertThat(browser.find("#running tr:has(input[value='" + id + "'])").getText())
                .contains("Check liveness");
        shoot("changes-migration-refused");
        browser.click("#migrate");
        assertThat(setOf(id)).isEqualTo(before.toString());
        assertThat(bank.actionsOf(first, id)).doesNotContain("case_migrated");
        office.rollBackTo(before, first, second);
    }

    private void rollBackNow(Staff by, String reason) {
        if (browser.shows("form[action='/console/logout']")) {
            browser.logOut();
        }
        browser.logIn(by);
        browser.open("/console/changes");
        browser.click("#history a[href*='/console/changes/rollback']");
        browser.find("textarea[name=reason]").sendKeys(reason);
        browser.click("#roll-back-now");
    }

    /** Puts a running case on the set that is live. */
    private void moveRunning(UUID id) throws Exception {
        browser.open("/console/changes/migration");
        browser.press("#running input[value='" + id + "']");
        browser.click("#check");
        assertThat(browser.text()).contains("Can be moved");
        shoot("changes-migration");
        assertThat(setOf(id)).isNotEqualTo(office.live().id().toString());
        browser.click("#migrate");
        assertThat(browser.text()).contains("Moved");
        assertThat(setOf(id)).isEqualTo(office.live().id().toString());
        assertThat(bank.trail(id, second)).singleElement().satisfies(line -> {
            assertThat(line.action()).isEqualTo("case_migrated");
            assertThat(line.details().get("to")).isEqualTo(office.live().title());
        });
    }

    private void openProposal(ModelDraft draft) {
        browser.open(proposal(draft));
        browser.awaitText("has not been tried");
    }

    private static String proposal(ModelDraft draft) {
        return "/console/models/drafts/" + draft.id() + "/propose";
    }

    /** Somebody else sits down in front of the list of changes. */
    private void change(Staff to) {
        browser.logOut();
        browser.logIn(to);
        browser.open("/console/changes");
    }

    private String status() {
        return browser.find("#status").getText();
    }

    private void write(String field, String value) {
        browser.find("input[name=" + field + "]").clear();
        browser.find("input[name=" + field + "]").sendKeys(value);
    }

    private String setOf(UUID id) {
        return bank.rows("select model_set_id from proofline.kyc_case where id = :p1", id)
                .get(0)
                .get("model_set_id")
                .toString();
    }

    /** On a desk and on a phone, and in the dark; nothing reaches over the edge, and nothing failed to load. */
    private void shoot(String name) throws IOException {
        assertThat(browser.find("#trouble").isDisplayed()).isFalse();
        browser.shootBoth(name);
        for (int width : new int[] {Browser.PHONE, Browser.DESK}) {
            browser.size(width, 900);
            assertThat(browser.overflow()).as(name + " at " + width).isZero();
        }
        browser.driver().executeScript("document.documentElement.dataset.theme = 'dark'");
        browser.shoot(name + "-dark");
        browser.driver().executeScript("document.documentElement.dataset.theme = 'light'");
    }
}
