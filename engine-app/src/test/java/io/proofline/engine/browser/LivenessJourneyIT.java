package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.applicant.ApplicantLinks;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.casecore.casefile.OpenCase;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.liveness.LivenessChallenge;
import io.proofline.contract.liveness.VideoPolicy;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.ProoflineApplication;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From the applicant's camera, played by a film, to a judged case, in a real browser over the whole platform. */
@SpringBootTest(classes = ProoflineApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LivenessJourneyIT {

    private static final TenantId BANK = new TenantId("camera-bank");
    private static final Duration CHECKS_TAKE_AT_MOST = Duration.ofMinutes(3);

    @TempDir
    static Path dataDir;

    private static String rita;

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CheckRecords checks;

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private ApplicantLinks links;

    @Autowired
    private EvidenceInspector inspector;

    @TempDir
    private Path films;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("proofline.data-dir", () -> dataDir.toString());
        registry.add("proofline.models.accept-specimens", () -> "true");
    }

    @BeforeAll
    static void staff(@Autowired Tenants tenants, @Autowired StaffAccounts accounts) {
        tenants.create(BANK, "Camera Bank");
        rita = accounts.create("rita", "Rita Reviewer", Set.of(StaffRole.SENIOR_REVIEWER), Set.of(BANK));
    }

    @Test
    void a_photograph_before_the_camera_is_recorded_judged_and_not_accepted() throws Exception {
        DemoCase demo = DemoCases.goodMatch();
        UUID id = open(demo, "CAMERA-1");
        assertThat(within(() -> cases.get(id)).status()).isEqualTo(CaseStatus.AWAITING_EVIDENCE);

        try (Browser browser = Browser.withCamera(port, film(demo.pictures().get("selfie")))) {
            browser.size(390, 844);
            browser.open("/portal/" + within(() -> links.issue(id)));
            browser.awaitText("We need a short video of you");
            browser.click("a[href$='/video']");
            browser.shoot("portal-video-intro");
            assertThat(browser.number("return document.documentElement.scrollWidth"))
                    .isLessThanOrEqualTo(390);
            browser.press("#begin");
            browser.awaitText("Look into the camera");
            browser.shoot("portal-video-hold");
            browser.awaitText("Thank you, we have received it.");
            assertThat(browser.complaints()).isEmpty();
        }

        CaseFile judged = await("case " + id + " to be judged")
                .atMost(CHECKS_TAKE_AT_MOST)
                .until(() -> within(() -> cases.get(id)), LivenessJourneyIT::judged);
        EvidenceRef video = within(() -> evidence.ofCase(id)).stream()
                .filter(ref -> ref.kind() == EvidenceKind.LIVENESS_VIDEO)
                .findFirst()
                .orElseThrow();
        assertThat(video.mediaType()).isEqualTo("video/webm");
        assertThat(LivenessChallenge.of(video.attributes()).steps()).hasSize(3);
        CheckResult check = within(() -> checks.latest(id)).get(Topics.LIVENESS_ACTIVE);
        assertThat(check.outcome()).isEqualTo(Outcome.FAIL);
        assertThat(check.reasons())
                .extracting(Reason::code)
                .contains(ReasonCodes.CHALLENGE_NOT_MET)
                .doesNotContain(ReasonCodes.VIDEO_REPLAYED);
        assertThat(judged.band()).isIn("review", "rejected");

        try (Browser browser = new Browser(port)) {
            browser.logIn("rita", rita);
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
        UUID id = open(demo, "CAMERA-2");

        try (Browser browser = new Browser(port)) {
            browser.open("/portal/" + within(() -> links.issue(id)) + "/video");
            browser.press("#begin");
            browser.awaitText("Record with your own camera");
            browser.shoot("portal-video-fallback");
            Path notes = Files.writeString(films.resolve("notes.webm"), "These are not pixels.");
            browser.find("input[name=video]").sendKeys(notes.toAbsolutePath().toString());
            browser.press("#fallback button");
            browser.awaitText("no WebM, MP4, MOV or AVI video");
        }
        assertThat(within(() -> cases.get(id)).status()).isEqualTo(CaseStatus.AWAITING_EVIDENCE);
    }

    private static boolean judged(CaseFile file) {
        return file.status() == CaseStatus.IN_REVIEW || file.status() == CaseStatus.COMPLETED;
    }

    private UUID open(DemoCase demo, String reference) throws EvidenceRefused {
        List<NewEvidence> submitted = new ArrayList<>();
        for (Map.Entry<String, byte[]> picture : demo.pictures().entrySet()) {
            EvidenceKind kind = EvidenceKind.ofWord(picture.getKey()).orElseThrow();
            submitted.add(new NewEvidence(kind, inspector.inspect(kind, picture.getValue())));
        }
        OpenCase command = new OpenCase(
                DocumentPack.ofWord(demo.pack()).orElseThrow(),
                reference,
                "en",
                demo.claims(),
                submitted,
                Actor.client("pk_camera-bank_test"),
                "api",
                VideoPolicy.REQUIRED);
        return within(() -> cases.open(command)).id();
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

    private static <T> T within(Supplier<T> work) {
        return TenantScope.call(BANK, work);
    }
}
