package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.model.DraftContent;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.model.ExampleFile;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Changes in the browser: proposed, sent back, put off to a set time, tried on a share of cases, brought to life by
 * another officer, rolled back; and what a tenant has of its own, and its running cases, beside what is live.
 */
class ModelChangeJourneyIT extends ScriptedScenarios {

    private static final String TABLES = "verification";

    private Staff first;
    private Staff second;

    @BeforeEach
    void hire() {
        first = bank.officer();
        second = bank.staff("Omar Other", StaffRole.COMPLIANCE_OFFICER);
    }

    @Test
    void a_change_is_tried_on_a_share_of_cases_brought_to_life_and_rolled_back() throws Exception {
        ModelDraft draft = draft("Look at everybody", first);
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
        assertThat(bank.trail(after).get(0).details().get("model_set")).isEqualTo(live().title());

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
        ModelDraft draft = draft("Look at everybody in spring", first);
        UUID live = live().id();

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
        assertThat(live().id()).isEqualTo(live);
        assertThat(browser.complaints()).allMatch(line -> line.contains("422"));
    }

    /** Puts a running case on the set that is live. */
    private void moveRunning(UUID id) throws Exception {
        browser.open("/console/changes/migration");
        browser.press("#running input[value='" + id + "']");
        browser.click("#check");
        assertThat(browser.text()).contains("Can be moved");
        shoot("changes-migration");
        browser.click("#migrate");
        assertThat(browser.text()).contains("Moved");
        assertThat(setOf(id)).isEqualTo(live().id().toString());
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

    private ModelSet live() {
        return bank.within(() -> bank.bean(ModelSets.class).liveSet().orElseThrow());
    }

    private ModelDraft draft(String name, Staff by) {
        return bank.within(() -> {
            ModelVersion live = bank.bean(ModelSets.class).liveVersion(TABLES).orElseThrow();
            String strict = live.text()
                    .replace("<text>&gt;= 80</text>", "<text>&gt;= 101</text>")
                    .replace("<text>[60..80)</text>", "<text>[60..101)</text>");
            String example = "example,hard_stops,unmade_checks,review_reasons,total,-> band\nall,[],[],[],100,review\n";
            return bank.bean(ModelDrafts.class)
                    .create(
                            live,
                            new DraftContent(name, "", strict, List.of(new ExampleFile("band", example))),
                            by.username());
        });
    }
}
