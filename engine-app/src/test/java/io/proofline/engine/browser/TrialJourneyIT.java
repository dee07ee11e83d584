package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.model.ChangeProposals.Schedule;
import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.Tenants;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Trials in the browser: compared on the page of the change and on the dashboard, and ended without the change. */
class TrialJourneyIT extends ScriptedScenarios {

    private static final Schedule HALF = new Schedule(Optional.empty(), Optional.of(50));
    private static final int CASES = 6;

    @Autowired
    private ApplicationContext platform;

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
    void a_trial_is_compared_on_the_dashboard_and_stopped() throws Exception {
        UUID before = office.live().id();
        ModelDraft draft = office.strict("Look at everybody", first);
        ModelChange trial = office.approve(office.propose(draft, HALF, first), second);
        open("OWN");

        browser.logIn(second);
        browser.open("/console/dashboard");
        browser.awaitText("On trial");
        assertThat(openedOnBothSides()).isEqualTo(CASES);
        shoot("dashboard-trial");
        browser.click("#trial header a");
        assertThat(browser.path()).isEqualTo("/console/changes/" + trial.id());
        shoot("change-on-trial");
        browser.click("#trial button[name=full][value=false]");
        assertThat(status()).isEqualTo("Stopped after its trial");
        assertThat(openedOnBothSides()).as("it can still be read").isEqualTo(CASES);

        assertThat(office.live().id()).isEqualTo(before);
        assertThat(office.release().canary()).isEmpty();
        assertThat(bank.actors("model_trial_stopped")).containsExactly(second.username());
        UUID after = bank.open("AFTER-TRIAL");
        assertThat(bank.trail(after).get(0).details())
                .containsEntry("model_set", office.live().title())
                .doesNotContainKey("model_canary");
        assertThat(bank.within(() -> bank.bean(ModelDrafts.class).get(draft.id()))
                        .open())
                .as("what was tried can be worked on")
                .isTrue();
        browser.open("/console/dashboard");
        assertThat(browser.shows("#trial")).isFalse();
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_trial_of_a_default_is_compared_over_the_tenants_whose_figures_the_officer_sees() throws Exception {
        Bank defaults = Bank.ofDefaults(platform);
        Staff writer = defaults.staff("Wanda Default", StaffRole.COMPLIANCE_OFFICER);
        Staff alone = defaults.staff("Adam Default", StaffRole.COMPLIANCE_OFFICER);
        Staff both = ofBoth();
        ModelOffice head = new ModelOffice(defaults);
        UUID before = head.live().id();
        Bank follower = bank.neighbour("trial-follower");
        ModelChange trial = head.approve(head.propose(head.videoFor("id-ktp", writer), HALF, writer), alone);
        try {
            open("DEFAULT");
            for (int i = 0; i < 2; i++) {
                follower.open("FOLLOWER-" + i);
            }

            browser.logIn(both);
            choose(Tenants.PLATFORM.value());
            browser.open("/console/changes/" + trial.id());
            assertThat(browser.find("#trial").getText()).contains("Trial journey", "Platform (defaults)");
            assertThat(browser.find("#trial").getText()).doesNotContain("Trial follower");
            assertThat(openedOnBothSides())
                    .as("cases of tenants that the account names")
                    .isEqualTo(CASES);
            shoot("change-trial-of-default");
            browser.logOut();
            browser.logIn(alone);
            browser.open("/console/changes/" + trial.id());
            assertThat(openedOnBothSides())
                    .as("the platform itself has no cases")
                    .isZero();
            browser.logOut();

            browser.logIn(follower.officer());
            browser.open("/console/dashboard");
            browser.awaitText("On trial");
            assertThat(openedOnBothSides()).isEqualTo(2);
            assertThat(browser.shows("#trial header a"))
                    .as("the change is the platform's")
                    .isFalse();
            browser.logOut();

            browser.logIn(both);
            choose(Tenants.PLATFORM.value());
            browser.open("/console/changes/" + trial.id());
            browser.click("#trial button[name=full][value=false]");
            assertThat(status()).isEqualTo("Stopped after its trial");
            assertThat(head.live().id()).isEqualTo(before);
            assertThat(defaults.actors("model_trial_stopped")).endsWith(both.username());
            assertThat(browser.complaints()).isEmpty();
        } finally {
            head.stop(trial, writer);
        }
    }

    private void open(String references) {
        for (int i = 0; i < CASES; i++) {
            bank.open(references + "-" + i);
        }
    }

    /** An officer of the defaults whose account names this bank, too. */
    private Staff ofBoth() {
        String username = "bea.both";
        String password = bank.bean(StaffAccounts.class)
                .create(
                        username,
                        "Bea Both",
                        Set.of(StaffRole.COMPLIANCE_OFFICER),
                        Set.of(Tenants.PLATFORM, bank.tenant()));
        return new Staff(username, "Bea Both", password);
    }

    private void choose(String tenant) {
        browser.open("/console/tenant");
        browser.click("button[name=tenant][value='" + tenant + "']");
    }

    /** Cases opened since the trial began, those on trial and the others. */
    private long openedOnBothSides() {
        return browser.driver().findElements(By.cssSelector("#trial tbody tr:first-child td")).stream()
                .map(WebElement::getText)
                .mapToLong(Long::parseLong)
                .sum();
    }

    private String status() {
        return browser.find("#status").getText();
    }

    private void shoot(String name) throws IOException {
        browser.shootBoth(name);
        browser.size(Browser.PHONE, 900);
        assertThat(browser.overflow()).as(name).isZero();
        browser.size(Browser.DESK, 900);
    }
}
