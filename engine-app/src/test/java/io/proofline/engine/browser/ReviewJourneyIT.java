package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.check.ReviewReasons;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From sign-in to outcome in a real browser, over the whole platform with its own workers and its own database. */
class ReviewJourneyIT extends WorkingScenarios {

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private EvidenceStore evidence;

    @TempDir
    private Path pictures;

    @Test
    void a_reviewer_takes_the_case_looks_at_it_and_rejects_it() throws Exception {
        UUID id = bank.open(DemoCases.doubtfulMatch(), "JOURNEY-1");
        bank.awaitStatus(id, CaseStatus.IN_REVIEW);

        browser.logIn(bank.senior());
        assertThat(browser.path()).isEqualTo("/console/queue");
        browser.awaitText("JOURNEY-1");
        browser.shoot("queue");
        browser.click("form[action='/console/cases/" + id + "/claim'] button");
        assertThat(browser.path()).isEqualTo("/console/cases/" + id);

        assertThat(browser.pictureWidths()).hasSizeGreaterThanOrEqualTo(4).allMatch(width -> width > 0);
        assertThat(browser.text()).contains("OKAFOR", "similarity", "Why this case needs you");
        browser.shoot("case");
        browser.size(390, 844);
        assertThat(browser.overflow()).isZero();
        browser.shoot("case-phone");
        browser.size(1280, 900);

        browser.keys("r");
        browser.press("input[name=reject][value=" + ReasonCodes.FACE_MISMATCH + "]");
        browser.find("textarea[name=comment]").sendKeys("The ears differ.");
        browser.leaveField();
        browser.keys("d");
        browser.shoot("confirm");
        browser.click("#confirm button[data-for=REJECT]");
        assertThat(browser.path()).isEqualTo("/console/queue");
        assertThat(browser.text()).contains("JOURNEY-1 was rejected.");

        CaseFile decided = bank.awaitStatus(id, CaseStatus.COMPLETED);
        assertThat(decided.decision()).isEqualTo(CaseDecision.REJECTED);
        assertThat(decided.reasonCodes()).contains(ReasonCodes.FACE_MISMATCH);
        assertThat(bank.actionsOf(bank.senior(), id)).contains("task_claimed", "evidence_viewed", "review_decided");
        browser.open("/console/cases/" + id);
        assertThat(browser.text()).contains("The reviewer decided: reject.", "by Sven Senior", "The ears differ.");
        browser.awaitText("all entries are sealed");
        browser.shoot("case-decided");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_decision_that_comes_too_late_is_not_recorded_and_not_lost() throws Exception {
        UUID id = bank.open(DemoCases.doubtfulMatch(), "JOURNEY-2");
        bank.awaitStatus(id, CaseStatus.IN_REVIEW);
        browser.logIn(bank.senior());
        browser.open("/console/cases/" + id);
        browser.click("button[data-key=c]");

        Staff colleague = bank.staff("Sigrid Senior", StaffRole.SENIOR_REVIEWER);
        bank.within(() -> {
            tasks.release(bank.task(id).id(), bank.senior().username());
            return tasks.claim(bank.task(id).id(), colleague.username());
        });
        browser.keys("a");
        browser.press("input[name=accept][value=" + ReviewReasons.SAME_PERSON_CONFIRMED + "]");
        browser.find("textarea[name=comment]").sendKeys("Same scar.");
        browser.leaveField();
        browser.keys("d");
        browser.click("#confirm button[data-for=ACCEPT]");

        assertThat(browser.path()).isEqualTo("/console/cases/" + id);
        assertThat(browser.text())
                .contains("Your decision was not recorded", "Same scar.", "Sigrid Senior works on this case.");
        browser.shoot("too-late");
        assertThat(bank.file(id).status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(bank.actionsOf(bank.senior(), id)).doesNotContain("review_decided");
    }

    @Test
    void staff_of_another_tenant_see_neither_the_case_nor_its_pictures() throws Exception {
        UUID id = bank.open(DemoCases.goodMatch(), "JOURNEY-4");
        UUID picture = bank.within(() -> evidence.ofCase(id)).get(0).id();

        Bank other = bank.neighbour("other-bank");
        Staff mallory = other.officer();
        browser.logIn(mallory);
        assertThat(browser.text()).contains("Nothing waits.");
        for (String path : List.of("", "/timeline", "/evidence/" + picture)) {
            browser.open("/console/cases/" + id + path);
            assertThat(browser.text()).contains("There is nothing here", "Trace id");
        }
        browser.open("/console/cases");
        assertThat(browser.text()).doesNotContain("JOURNEY");
        assertThat(bank.actionsOf(mallory, id)).isEmpty();
    }

    @Test
    void an_applicant_sends_the_better_picture_that_is_asked_for() throws Exception {
        DemoCase good = DemoCases.goodMatch();
        Map<String, byte[]> faceless = new LinkedHashMap<>(good.pictures());
        faceless.put("selfie", emptyRoom());
        UUID id = bank.open(new DemoCase(good.title(), "", good.pack(), good.claims(), faceless), "JOURNEY-3");
        bank.awaitStatus(id, CaseStatus.AWAITING_EVIDENCE);

        browser.size(390, 844);
        browser.open(bank.portal(id));
        assertThat(browser.text()).contains("We need a better picture", "A picture of your face");
        browser.shoot("portal-asks");
        Path notes = Files.writeString(pictures.resolve("notes.jpg"), "These are not pixels.");
        browser.find("input[name=selfie]").sendKeys(notes.toAbsolutePath().toString());
        browser.click("form button");
        assertThat(browser.text()).contains("This picture was not taken");
        browser.shoot("portal-refuses");

        Path selfie = Files.write(pictures.resolve("me.jpg"), good.pictures().get("selfie"));
        browser.find("input[name=selfie]").sendKeys(selfie.toAbsolutePath().toString());
        browser.click("form button");
        assertThat(browser.text()).contains("Thank you, we have received it.");

        bank.awaitStatus(id, CaseStatus.COMPLETED);
        browser.awaitText("You are verified");
        browser.shoot("portal-accepted");
        assertThat(browser.text()).doesNotContain("ERIKSSON", "Eriksson");
    }

    private static byte[] emptyRoom() throws IOException {
        BufferedImage room = new BufferedImage(900, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = room.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(190, 200, 205), 900, 1200, new Color(120, 105, 90)));
        brush.fillRect(0, 0, 900, 1200);
        brush.dispose();
        ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
        ImageIO.write(room, "jpeg", jpeg);
        return jpeg.toByteArray();
    }
}
