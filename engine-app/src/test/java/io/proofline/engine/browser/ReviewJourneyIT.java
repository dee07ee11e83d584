package io.proofline.engine.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.proofline.casecore.applicant.ApplicantLinks;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.casecore.casefile.NewEvidence;
import io.proofline.casecore.casefile.OpenCase;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.staff.StaffAccounts;
import io.proofline.casecore.staff.StaffRole;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.check.ReviewReasons;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.evidence.EvidenceInspector;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.contract.tenant.TenantId;
import io.proofline.engine.ProoflineApplication;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From sign-in to outcome in a real browser, over the whole platform with its own workers and its own database. */
@SpringBootTest(classes = ProoflineApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ReviewJourneyIT {

    private static final TenantId BANK = new TenantId("journey-bank");
    private static final TenantId OTHER_BANK = new TenantId("other-bank");
    private static final Duration CHECKS_TAKE_AT_MOST = Duration.ofMinutes(2);

    @TempDir
    static Path dataDir;

    private static String rita;
    private static String mallory;

    @LocalServerPort
    private int port;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private ReviewTasks tasks;

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private ApplicantLinks links;

    @Autowired
    private EvidenceInspector inspector;

    @TempDir
    private Path pictures;

    private Browser browser;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("proofline.data-dir", () -> dataDir.toString());
        registry.add("proofline.models.accept-specimens", () -> "true");
    }

    @BeforeAll
    static void staff(@Autowired Tenants tenants, @Autowired StaffAccounts accounts) {
        tenants.create(BANK, "Journey Bank");
        rita = accounts.create("rita", "Rita Reviewer", Set.of(StaffRole.SENIOR_REVIEWER), Set.of(BANK));
        tenants.create(OTHER_BANK, "Other Bank");
        mallory = accounts.create("mallory", "Mallory", Set.of(StaffRole.COMPLIANCE_OFFICER), Set.of(OTHER_BANK));
        accounts.create("sven", "Sven Senior", Set.of(StaffRole.SENIOR_REVIEWER), Set.of(BANK));
    }

    @BeforeEach
    void start() {
        browser = new Browser(port);
    }

    @AfterEach
    void stop() {
        browser.close();
    }

    @Test
    void a_reviewer_takes_the_case_looks_at_it_and_rejects_it() throws Exception {
        UUID id = open(DemoCases.doubtfulMatch(), "JOURNEY-1");
        awaitStatus(id, CaseStatus.IN_REVIEW);

        browser.logIn("rita", rita);
        assertThat(browser.path()).isEqualTo("/console/queue");
        browser.awaitText("JOURNEY-1");
        browser.shoot("queue");
        browser.click("form[action='/console/cases/" + id + "/claim'] button");
        assertThat(browser.path()).isEqualTo("/console/cases/" + id);

        assertThat(browser.pictureWidths()).hasSizeGreaterThanOrEqualTo(4).allMatch(width -> width > 0);
        assertThat(browser.text()).contains("OKAFOR", "similarity", "Why this case needs you");
        browser.shoot("case");
        browser.size(390, 844);
        assertThat(browser.number("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390);
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

        CaseFile decided = awaitStatus(id, CaseStatus.COMPLETED);
        assertThat(decided.decision()).isEqualTo(CaseDecision.REJECTED);
        assertThat(decided.reasonCodes()).contains(ReasonCodes.FACE_MISMATCH);
        assertThat(actionsOf("rita", id)).contains("task_claimed", "evidence_viewed", "review_decided");
        browser.open("/console/cases/" + id);
        assertThat(browser.text()).contains("The reviewer decided: reject.", "by Rita Reviewer", "The ears differ.");
        browser.awaitText("all entries are sealed");
        browser.shoot("case-decided");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_decision_that_comes_too_late_is_not_recorded_and_not_lost() throws Exception {
        UUID id = open(DemoCases.doubtfulMatch(), "JOURNEY-2");
        awaitStatus(id, CaseStatus.IN_REVIEW);
        browser.logIn("rita", rita);
        browser.open("/console/cases/" + id);
        browser.click("button[data-key=c]");

        within(() -> {
            tasks.release(taskOf(id), "rita");
            return tasks.claim(taskOf(id), "sven");
        });
        browser.keys("a");
        browser.press("input[name=accept][value=" + ReviewReasons.SAME_PERSON_CONFIRMED + "]");
        browser.find("textarea[name=comment]").sendKeys("Same scar.");
        browser.leaveField();
        browser.keys("d");
        browser.click("#confirm button[data-for=ACCEPT]");

        assertThat(browser.path()).isEqualTo("/console/cases/" + id);
        assertThat(browser.text())
                .contains("Your decision was not recorded", "Same scar.", "Sven Senior works on this case.");
        browser.shoot("too-late");
        assertThat(within(() -> cases.get(id)).status()).isEqualTo(CaseStatus.IN_REVIEW);
        assertThat(actionsOf("rita", id)).doesNotContain("review_decided");
    }

    @Test
    void staff_of_another_tenant_see_neither_the_case_nor_its_pictures() throws Exception {
        UUID id = open(DemoCases.goodMatch(), "JOURNEY-4");
        UUID picture = within(() -> evidence.ofCase(id)).get(0).id();

        browser.logIn("mallory", mallory);
        assertThat(browser.text()).contains("Nothing waits.");
        for (String path : List.of("", "/timeline", "/evidence/" + picture)) {
            browser.open("/console/cases/" + id + path);
            assertThat(browser.text()).contains("There is nothing here", "Trace id");
        }
        browser.open("/console/cases");
        assertThat(browser.text()).doesNotContain("JOURNEY");
        assertThat(actionsOf("mallory", id)).isEmpty();
    }

    @Test
    void an_applicant_sends_the_better_picture_that_is_asked_for() throws Exception {
        DemoCase good = DemoCases.goodMatch();
        Map<String, byte[]> faceless = new LinkedHashMap<>(good.pictures());
        faceless.put("selfie", emptyRoom());
        UUID id = open(new DemoCase(good.title(), "", good.pack(), good.claims(), faceless), "JOURNEY-3");
        awaitStatus(id, CaseStatus.AWAITING_EVIDENCE);

        browser.size(390, 844);
        browser.open("/portal/" + within(() -> links.issue(id)));
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

        awaitStatus(id, CaseStatus.COMPLETED);
        browser.awaitText("You are verified");
        browser.shoot("portal-accepted");
        assertThat(browser.text()).doesNotContain("ERIKSSON", "Eriksson");
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
                Actor.client("pk_journey-bank_test"),
                "api");
        return within(() -> cases.open(command)).id();
    }

    private CaseFile awaitStatus(UUID id, CaseStatus status) {
        return await("case " + id + " to be " + status)
                .atMost(CHECKS_TAKE_AT_MOST)
                .until(() -> within(() -> cases.get(id)), file -> file.status() == status);
    }

    private UUID taskOf(UUID id) {
        return within(() -> tasks.ofCase(id)).orElseThrow().id();
    }

    private List<String> actionsOf(String username, UUID id) {
        return within(() -> trail.ofCase(id)).stream()
                .filter(line -> line.actor().equals(Actor.staff(username)))
                .map(AuditLine::action)
                .toList();
    }

    private static <T> T within(Supplier<T> work) {
        return TenantScope.call(BANK, work);
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
