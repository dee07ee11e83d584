package io.proofline.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.tenant.ApiKeys;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.contract.process.VerificationProcess;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.FetchRequest;
import io.proofline.contract.worker.JobLost;
import io.proofline.contract.worker.JobSource;
import io.proofline.contract.worker.LockedJob;
import io.proofline.contract.worker.Topics;
import io.proofline.engine.process.RunningPlatform;
import io.proofline.engine.process.ScriptedWorker;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/**
 * Two tenants on one platform, with one pool of connections and one of threads: on the threads of the API, of workers
 * and of the engine, neither sees anything of the other.
 */
class TenantIsolationIT {

    private static final TenantId ACME = RunningPlatform.TENANT;
    private static final TenantId GLOBEX = new TenantId("globex");
    private static final String WORKER_SECRET = "a-secret-for-workers-in-tests-of-isolation";

    private static RunningPlatform platform;
    private static Map<TenantId, ApiCaller> callers;
    private static byte[] picture;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        // Few connections, so that every one serves both tenants in turn.
        platform = RunningPlatform.start(
                data, "proofline.database.pool-size=6", "proofline.worker.secret=" + WORKER_SECRET);
        platform.bean(Tenants.class).create(GLOBEX, "Globex");
        callers = Map.of(ACME, caller(ACME), GLOBEX, caller(GLOBEX));
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(320, 240, BufferedImage.TYPE_INT_RGB), "png", png);
        picture = png.toByteArray();
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    void under_load_every_thread_sees_its_own_tenant_alone() {
        Map<TenantId, Set<UUID>> opened =
                Map.of(ACME, ConcurrentHashMap.newKeySet(), GLOBEX, ConcurrentHashMap.newKeySet());
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            List<CompletableFuture<Void>> work = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                for (TenantId tenant : callers.keySet()) {
                    work.add(CompletableFuture.runAsync(
                            () -> {
                                UUID id = open(tenant);
                                opened.get(tenant).add(id);
                                assertThat(listed(tenant)).doesNotContainAnyElementsOf(opened.get(other(tenant)));
                                opened.get(other(tenant)).forEach(foreign -> callers.get(tenant)
                                        .get("/v1/kyc/" + foreign)
                                        .error(404, "case_not_found"));
                            },
                            crowd));
                }
            }
            for (int i = 0; i < 3; i++) {
                int number = i;
                work.add(CompletableFuture.runAsync(() -> workOn("crowd-" + number, opened), crowd));
            }
            work.forEach(CompletableFuture::join);
        } finally {
            crowd.shutdown();
        }
        workOn("rest", opened);
        for (TenantId tenant : callers.keySet()) {
            assertThat(listed(tenant))
                    .containsAll(opened.get(tenant))
                    .doesNotContainAnyElementsOf(opened.get(other(tenant)));
            opened.get(tenant).forEach(id -> {
                JsonNode settled = platform.await(
                        () -> callers.get(tenant).get("/v1/kyc/" + id).json(200),
                        file -> file.get("status").asString().equals("completed"));
                assertThat(settled.at("/checks"))
                        .as("all but fingerprint and video, which nobody sent")
                        .hasSize(Topics.ALL.size() - 2);
                assertThat(settled.at("/factors")).hasSize(4);
            });
        }
    }

    @Test
    void a_worker_cannot_reach_a_case_through_another_tenants_name() {
        UUID mine = open(ACME);
        LockedJob job = fetch("reacher", Topics.DOCUMENT_READ).stream()
                .filter(locked -> locked.caseId().equals(mine))
                .findFirst()
                .orElseThrow();
        ApiCaller worker = new ApiCaller(platform.port(), "workers", WORKER_SECRET);
        Map<String, Object> claim = Map.of("worker_id", "reacher", "tenant", GLOBEX.value(), "lock_millis", 1000);
        worker.postJson("/worker/v1/jobs/" + job.jobId() + "/extend", claim).error(409, "job_lost");
        worker.get("/worker/v1/jobs/" + job.jobId() + "/evidence/"
                        + job.evidence().get(0).id() + "?worker_id=reacher&tenant=" + GLOBEX)
                .error(409, "job_lost");
        JobSource jobs = platform.bean(JobSource.class);
        assertThatThrownBy(() -> jobs.extend(named(job, GLOBEX), Duration.ofMinutes(1)))
                .isInstanceOf(JobLost.class);
        callers.get(ACME).get("/worker/v1/jobs").error(401, "credentials_invalid");
        worker.get("/v1/kyc").error(401, "credentials_invalid");
    }

    @Test
    void the_domain_shows_nothing_of_another_tenant_nor_lets_it_be_moved() {
        UUID mine = open(ACME);
        TenantScope.run(GLOBEX, () -> {
            assertThat(platform.bean(CaseFiles.class).find(mine)).isEmpty();
            assertThat(platform.bean(EvidenceStore.class).ofCase(mine)).isEmpty();
            assertThat(platform.bean(DecisionRecords.class).ofCase(mine)).isEmpty();
            assertThat(platform.bean(ReviewTasks.class).ofCase(mine)).isEmpty();
            VerificationProcess process = platform.process();
            assertThatThrownBy(() -> process.openRequests(mine)).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> process.settle(mine, ReviewVerdict.ACCEPT, ReviewOverride.NONE))
                    .isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> process.approve(mine, true)).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> process.hold(mine, Instant.now())).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> process.resume(mine)).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> process.askApplicant(mine, List.of())).isInstanceOf(CaseNotFound.class);
            assertThatThrownBy(() -> process.evidenceSubmitted(mine)).isInstanceOf(CaseNotFound.class);
        });
        assertThat(platform.file(mine).completed()).isFalse();
    }

    @Test
    void without_a_tenant_and_with_a_lying_one_the_database_gives_nothing() {
        UUID mine = open(ACME);
        JdbcClient jdbc = platform.bean(JdbcClient.class);
        String sql = "select count(*) from proofline.kyc_case where id = :id";
        assertThat(jdbc.sql(sql).param("id", mine).query(Long.class).single()).isZero();
        TenantTransaction transaction = platform.bean(TenantTransaction.class);
        assertThat(transaction.<Long>call(
                        GLOBEX,
                        () -> jdbc.sql(sql).param("id", mine).query(Long.class).single()))
                .isZero();
        assertThat(transaction.<Integer>call(
                        GLOBEX, () -> jdbc.sql("update proofline.kyc_case set reference = 'mine now' where id = :id")
                                .param("id", mine)
                                .update()))
                .isZero();
        assertThat(transaction.<Long>call(
                        ACME,
                        () -> jdbc.sql(sql).param("id", mine).query(Long.class).single()))
                .isEqualTo(1);
    }

    /** Completes whatever waits, of whichever tenant, until nothing does; a job is of the tenant that it says. */
    private static void workOn(String name, Map<TenantId, Set<UUID>> opened) {
        JobSource jobs = platform.bean(JobSource.class);
        ScriptedWorker worker = new ScriptedWorker(jobs, name);
        Map<String, Function<LockedJob, CheckResult>> results = new HashMap<>();
        results.put(Topics.DOCUMENT_READ, job -> ScriptedWorker.documentRead());
        results.put(Topics.DOCUMENT_VALIDATE, job -> ScriptedWorker.documentValidate());
        results.put(Topics.DOCUMENT_FORENSICS, job -> ScriptedWorker.documentForensics());
        results.put(Topics.LIVENESS_CHECK, job -> ScriptedWorker.liveness(0.99));
        results.put(Topics.APPLICANT_PROFILE, job -> ScriptedWorker.profile());
        results.put(Topics.FACE_MATCH, job -> ScriptedWorker.match(0.8));
        boolean any = true;
        while (any) {
            any = false;
            for (Map.Entry<String, Function<LockedJob, CheckResult>> result : results.entrySet()) {
                for (LockedJob job : fetch(name, result.getKey())) {
                    any = true;
                    assertThat(opened.get(other(job.tenant()))).doesNotContain(job.caseId());
                    worker.completes(job, result.getValue().apply(job));
                }
            }
        }
    }

    private static List<LockedJob> fetch(String worker, String topic) {
        return platform.bean(JobSource.class)
                .fetchAndLock(new FetchRequest(worker, List.of(topic), 100, Duration.ofMinutes(1)));
    }

    private static LockedJob named(LockedJob job, TenantId tenant) {
        return new LockedJob(
                job.jobId(),
                job.workerId(),
                job.topic(),
                tenant,
                job.caseId(),
                job.attempt(),
                job.lockedUntil(),
                job.pack(),
                job.claims(),
                job.evidence(),
                job.earlier(),
                List.of());
    }

    private static UUID open(TenantId tenant) {
        return UUID.fromString(callers.get(tenant)
                .postForm(
                        "/v1/kyc/verify",
                        Map.of(
                                "pack",
                                "icao-passport",
                                "reference",
                                tenant.value(),
                                "document_front",
                                picture,
                                "selfie",
                                picture))
                .json(202)
                .get("case_id")
                .asString());
    }

    private static List<UUID> listed(TenantId tenant) {
        List<UUID> ids = new ArrayList<>();
        callers.get(tenant).get("/v1/kyc?limit=100").json(200).get("cases").forEach(file -> {
            assertThat(file.get("reference").asString()).isEqualTo(tenant.value());
            ids.add(UUID.fromString(file.get("case_id").asString()));
        });
        return ids;
    }

    private static TenantId other(TenantId tenant) {
        return tenant.equals(ACME) ? GLOBEX : ACME;
    }

    private static ApiCaller caller(TenantId tenant) {
        return new ApiCaller(platform.port(), platform.bean(ApiKeys.class).issue(tenant, "test"));
    }
}
