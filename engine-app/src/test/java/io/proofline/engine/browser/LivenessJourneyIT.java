package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.liveness.LivenessChallenge;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.contract.worker.Topics;
import io.proofline.specimens.clip.Clip;
import io.proofline.specimens.clip.HeldPhotograph;
import io.proofline.specimens.clip.Motion;
import io.proofline.specimens.demo.DemoCase;
import io.proofline.specimens.demo.DemoCases;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** From the applicant's camera, played by a film, to a judged case, in a real browser over the whole platform. */
class LivenessJourneyIT extends WorkingScenarios {

    private static final Duration CHECKS_TAKE_AT_MOST = Duration.ofMinutes(3);

    @Autowired
    private CheckRecords checks;

    @Autowired
    private EvidenceStore evidence;

    @TempDir
    private Path films;

    @Test
    void a_photograph_before_the_camera_is_recorded_judged_and_not_accepted() throws Exception {
        DemoCase demo = DemoCases.goodMatch();
        UUID id = bank.open(demo, "CAMERA-1", VideoPolicy.REQUIRED);
        assertThat(bank.file(id).status()).isEqualTo(CaseStatus.AWAITING_EVIDENCE);

        try (Browser browser = Browser.withCamera(port, film(demo.pictures().get("selfie")))) {
            browser.size(390, 844);
            browser.open(bank.portal(id));
            browser.awaitText("We need a short video of you");
            browser.click("a[href$='/video']");
            browser.shoot("portal-video-intro");
            assertThat(browser.overflow()).isZero();
            browser.press("#begin");
            browser.awaitText("Look into the camera");
            browser.shoot("portal-video-hold");
            browser.awaitText("Thank you, we have received it.");
            assertThat(browser.complaints()).isEmpty();
        }

        CaseFile judged = await("case " + id + " to be judged")
                .atMost(CHECKS_TAKE_AT_MOST)
                .until(() -> bank.file(id), LivenessJourneyIT::judged);
        EvidenceRef video = bank.within(() -> evidence.ofCase(id)).stream()
                .filter(ref -> ref.kind() == EvidenceKind.LIVENESS_VIDEO)
                .findFirst()
                .orElseThrow();
        assertThat(video.mediaType()).isEqualTo("video/webm");
        assertThat(LivenessChallenge.of(video.attributes()).steps()).hasSize(3);
        CheckResult check = bank.within(() -> checks.latest(id)).get(Topics.LIVENESS_ACTIVE);
        assertThat(check.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(check.reasons())
                .extracting(Reason::code)
                .contains(ReasonCodes.CHALLENGE_NOT_MET)
                .doesNotContain(ReasonCodes.VIDEO_REPLAYED);
        assertThat(judged.band()).isIn("review", "rejected");

        try (Browser browser = new Browser(port)) {
            browser.logIn(bank.senior());
            browser.open("/console/cases/" + id);
            assertThat(browser.text()).contains("Is it a living person?", "not seen", "One plane");
            assertThat(browser.shows("video.film")).isTrue();
            assertThat(browser.pictureWidths()).hasSizeGreaterThanOrEqualTo(4).allMatch(width -> width > 0);
            browser.shoot("case-video");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void without_a_camera_the_applicant_is_shown_the_steps_and_sends_a_file() throws Exception {
        DemoCase demo = DemoCases.goodMatch();
        UUID id = bank.open(demo, "CAMERA-2", VideoPolicy.REQUIRED);

        try (Browser browser = new Browser(port)) {
            browser.open(bank.portal(id) + "/video");
            browser.press("#begin");
            browser.awaitText("Record with your own camera");
            browser.shoot("portal-video-fallback");
            Path notes = Files.writeString(films.resolve("notes.webm"), "These are not pixels.");
            browser.find("input[name=video]").sendKeys(notes.toAbsolutePath().toString());
            browser.press("#fallback button");
            browser.awaitText("no WebM, MP4, MOV or AVI video");
        }
        assertThat(bank.file(id).status()).isEqualTo(CaseStatus.AWAITING_EVIDENCE);
    }

    private static boolean judged(CaseFile file) {
        return file.status() == CaseStatus.IN_REVIEW || file.status() == CaseStatus.COMPLETED;
    }

    /** A waved photograph as the motion JPEG that Chromium plays in place of a camera. */
    private Path film(byte[] selfie) throws IOException {
        Clip clip = new HeldPhotograph(ImageIO.read(new ByteArrayInputStream(selfie)), 640, 480).moved(Motion.WAVED, 4);
        Path file = films.resolve("camera.mjpeg");
        try (OutputStream frames = Files.newOutputStream(file)) {
            for (int i = 0; i < clip.count(); i++) {
                ImageIO.write(clip.frames().apply(i), "jpeg", frames);
            }
        }
        return file;
    }
}
