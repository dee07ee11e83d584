package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.staff.StaffRole;
import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A tenant with a version of its own beside a default that moves on, in the browsers of both sides' officers. */
class OwnVersionsIT extends ScriptedScenarios {

    private static final String POLICY = "evidence-policy";

    @Autowired
    private ApplicationContext platform;

    private Bank defaults;
    private ModelOffice head;
    private ModelOffice office;
    private Staff first;
    private Staff second;
    private Staff writer;
    private Staff approver;
    private UUID shipped;

    @BeforeEach
    void hire() {
        defaults = Bank.ofDefaults(platform);
        head = new ModelOffice(defaults);
        writer = defaults.staff("Petra Platform", StaffRole.COMPLIANCE_OFFICER);
        approver = defaults.staff("Paul Platform", StaffRole.COMPLIANCE_OFFICER);
        shipped = head.live().id();
        office = new ModelOffice(bank);
        first = bank.officer();
        second = bank.staff("Omar Other", StaffRole.COMPLIANCE_OFFICER);
    }

    @AfterEach
    void leaveTheDefaultsAsTheyWere() {
        head.rollBackTo(shipped, writer, approver);
    }

    @Test
    void a_newer_default_offers_itself_is_passed_over_once_and_then_taken() throws Exception {
        browser.logIn(first);
        browser.open("/console/changes/versions");
        assertThat(browser.text()).contains("You live on the defaults.");
        browser.logOut();
        office.bringToLife(office.videoFor("id-ktp", first), first, second);
        String mine = office.liveVersion(POLICY);

        String proposal =
                "/console/models/drafts/" + head.videoFor("pk-cnic", writer).id() + "/propose";
        browser.logIn(writer);
        proposed(proposal, "Cards of Pakistan are copied on screens");
        turnTo(approver);
        assertThat(browser.find("#changes-to-decide").getText()).isEqualTo("1");
        approve();
        browser.logOut();
        String news = head.liveVersion(POLICY);
        assertThat(versionsOf(bank.open("FOLLOWS-1"))).contains(mine).doesNotContain(news);

        browser.logIn(first);
        browser.open("/console/changes");
        assertThat(browser.text()).contains("One of your own versions is behind its default.");
        shoot("changes-behind");
        browser.click(".note a[href='/console/changes/versions']");
        assertThat(browser.text())
                .contains("The default is newer", "id-ktp", "New in the default since yours was made", "pk-cnic");
        shoot("versions-behind");

        browser.click("form[action$='/evidence-policy/keep'] button");
        proposed(browser.path() + "/propose", "Ours is stricter where it matters");
        turnTo(second);
        approve();
        assertThat(office.liveVersion(POLICY)).isEqualTo(mine);
        browser.open("/console/changes");
        assertThat(browser.text()).doesNotContain("behind its default");
        browser.open("/console/changes/versions");
        assertThat(browser.text())
                .contains("From the default to yours", "pk-cnic")
                .doesNotContain("The default is newer");
        shoot("versions-kept");

        browser.click("form[action$='/evidence-policy/default'] button");
        proposed(browser.path(), "The default has all that we need");
        turnTo(first);
        approve();
        browser.open("/console/changes/versions");
        assertThat(browser.text()).contains("You live on the defaults.");

        assertThat(office.live().own()).isEmpty();
        assertThat(office.live().member(POLICY).map(ModelSet.Member::version)).contains(news);
        assertThat(versionsOf(bank.open("TAKEN-1"))).contains(news).doesNotContain(mine);
        assertThat(bank.actors("model_change_approved"))
                .endsWith(second.username(), second.username(), first.username());
        assertThat(bank.actors("model_set_released")).hasSize(4);
        assertThat(defaults.actors("model_change_approved")).endsWith(approver.username());
        assertThat(browser.complaints())
                // dmn-js brings a development build of what it draws with, which says so.
                .allMatch(complaint -> complaint.contains("infernojs.org"));
    }

    private void proposed(String path, String reason) {
        browser.open(path);
        browser.find("textarea[name=reason]").sendKeys(reason);
        browser.click("#propose");
        assertThat(browser.find("#status").getText()).isEqualTo("Waits for a second officer");
    }

    /** Another officer sits down in front of what waits. */
    private void turnTo(Staff officer) {
        browser.logOut();
        browser.logIn(officer);
        browser.open("/console/changes");
    }

    private void approve() {
        browser.click("#under-way a.button");
        browser.click("#approve");
        assertThat(browser.find("#status").getText()).isEqualTo("Live");
    }

    private String versionsOf(UUID id) {
        return String.valueOf(bank.trail(id).get(0).details().get("model_versions"));
    }

    private void shoot(String name) throws IOException {
        browser.shootBoth(name);
        browser.size(Browser.PHONE, 900);
        assertThat(browser.overflow()).as(name).isZero();
        browser.size(Browser.DESK, 900);
    }
}
