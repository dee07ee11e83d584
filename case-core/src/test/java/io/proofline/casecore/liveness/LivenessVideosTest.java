package io.proofline.casecore.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.NotingProcess;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseClosed;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.database.TestDatabase;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.liveness.ChallengeRefused.Cause;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.liveness.LivenessChallenge;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.contract.tenant.TenantId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@CaseTest
class LivenessVideosTest {

    private static final Inspected VIDEO =
            new Inspected("film".getBytes(StandardCharsets.US_ASCII), "video/webm", 640, 480);

    @Autowired
    private LivenessVideos videos;

    @Autowired
    private LivenessSettings settings;

    @Autowired
    private CaseLifecycle lifecycle;

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    @Autowired
    private NotingProcess process;

    private TenantId tenant;
    private UUID caseId;

    @BeforeEach
    void openCase() {
        tenant = TestTenant.in(tenants);
        caseId = waiting(tenant);
    }

    @Test
    void a_video_that_answers_its_challenge_is_stored_with_it_and_the_case_goes_on() {
        IssuedChallenge issued = challenge();

        submit(caseId, issued.nonce());

        assertThat(process.about(caseId)).containsExactly("start", "evidence");
        List<EvidenceRef> stored = TenantScope.call(tenant, () -> evidence.ofCase(caseId));
        EvidenceRef video = stored.get(stored.size() - 1);
        assertThat(video.kind()).isEqualTo(EvidenceKind.LIVENESS_VIDEO);
        LivenessChallenge behind = LivenessChallenge.of(video.attributes());
        assertThat(behind.steps()).isEqualTo(issued.steps());
        assertThat(behind.pace()).isEqualTo(settings.pace());
        assertThat(behind.issuedAt()).isEqualTo(issued.issuedAt());
        assertThat(behind.answeredAt()).isBetween(issued.issuedAt(), issued.expiresAt());
    }

    @Test
    void a_challenge_is_answered_once() {
        String nonce = challenge().nonce();
        submit(caseId, nonce);

        assertThat(refusal(caseId, nonce)).isEqualTo(Cause.USED);
    }

    @Test
    void of_two_videos_at_the_same_time_one_is_taken() {
        String nonce = challenge().nonce();

        List<CompletableFuture<Void>> both = IntStream.range(0, 2)
                .mapToObj(number -> CompletableFuture.runAsync(() -> submit(caseId, nonce)))
                .toList();

        assertThat(both.stream().filter(LivenessVideosTest::refused)).hasSize(1);
        assertThat(TenantScope.call(tenant, () -> evidence.ofCase(caseId)))
                .filteredOn(ref -> ref.kind() == EvidenceKind.LIVENESS_VIDEO)
                .hasSize(1);
    }

    @Test
    void what_nobody_was_given_is_no_nonce() {
        challenge();

        for (String nonce : List.of("", "nonce", "x".repeat(5000), "\u0000", "' or 1=1 --")) {
            assertThat(refusal(caseId, nonce)).isEqualTo(Cause.UNKNOWN);
        }
    }

    @Test
    void the_nonce_of_another_case_or_tenant_is_no_nonce_here() {
        UUID neighbour = waiting(tenant);
        TenantId stranger = TestTenant.in(tenants);
        UUID elsewhere = waiting(stranger);

        String nonce = challenge().nonce();

        assertThat(refusal(neighbour, nonce)).isEqualTo(Cause.UNKNOWN);
        assertThat(catchThrowableOfType(
                                ChallengeRefused.class,
                                () -> TenantScope.run(
                                        stranger, () -> videos.submit(elsewhere, nonce, VIDEO, Actor.APPLICANT)))
                        .reason())
                .isEqualTo(Cause.UNKNOWN);
        assertThatThrownBy(() -> TenantScope.run(stranger, () -> videos.submit(caseId, nonce, VIDEO, Actor.APPLICANT)))
                .isInstanceOf(CaseNotFound.class);
        submit(caseId, nonce);
    }

    @Test
    void after_its_time_or_a_newer_one_a_challenge_is_no_longer_good() {
        String replaced = challenge().nonce();
        String late = challenge().nonce();
        assertThat(refusal(caseId, replaced)).isEqualTo(Cause.EXPIRED);

        age();

        assertThat(refusal(caseId, late)).isEqualTo(Cause.EXPIRED);
    }

    @Test
    void nobody_asks_until_the_steps_of_a_recording_come() {
        IntStream.range(0, settings.challengesPerCase()).forEach(number -> challenge());

        assertThat(catchThrowableOfType(ChallengeRefused.class, this::challenge).reason())
                .isEqualTo(Cause.EXHAUSTED);
    }

    @Test
    void a_case_that_takes_no_video_gives_no_challenge_and_uses_none_up() {
        String nonce = challenge().nonce();
        process.ask(caseId);

        assertThatThrownBy(this::challenge).isInstanceOf(VideoNotAsked.class);
        assertThatThrownBy(() -> submit(caseId, nonce)).isInstanceOf(VideoNotAsked.class);

        process.ask(caseId, new EvidenceRequest(EvidenceKind.LIVENESS_VIDEO, "evidence_missing", true));
        submit(caseId, nonce);
    }

    @Test
    void a_decided_case_gives_no_challenge() {
        TenantScope.run(tenant, () -> lifecycle.conclude(caseId, CaseDecision.REJECTED, List.of(), Actor.SYSTEM));

        assertThatThrownBy(this::challenge).isInstanceOf(CaseClosed.class);
    }

    @Test
    void the_nonce_is_nowhere_in_the_database() {
        String nonce = challenge().nonce();

        assertThat(superuser()
                        .sql("select count(*) from proofline.liveness_challenge c where c::text like :nonce")
                        .param("nonce", "%" + nonce + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private IssuedChallenge challenge() {
        return TenantScope.call(tenant, () -> videos.challenge(caseId, Actor.APPLICANT));
    }

    private void submit(UUID to, String nonce) {
        TenantScope.run(tenant, () -> videos.submit(to, nonce, VIDEO, Actor.APPLICANT));
    }

    private Cause refusal(UUID of, String nonce) {
        return catchThrowableOfType(ChallengeRefused.class, () -> submit(of, nonce))
                .reason();
    }

    private UUID waiting(TenantId of) {
        UUID id = cases.open(of).id();
        process.ask(id, new EvidenceRequest(EvidenceKind.LIVENESS_VIDEO, "evidence_missing"));
        return id;
    }

    private void age() {
        superuser()
                .sql("update proofline.liveness_challenge set expires_at = now() - interval '1 second'"
                        + " where case_id = :case")
                .param("case", caseId)
                .update();
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(TestDatabase.shared().superuser());
    }

    private static boolean refused(CompletableFuture<Void> submission) {
        try {
            submission.join();
            return false;
        } catch (CompletionException failed) {
            assertThat(failed.getCause()).isInstanceOf(ChallengeRefused.class);
            return true;
        }
    }
}
