package io.proofline.casecore.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.casecore.CaseTest;
import io.proofline.casecore.Cases;
import io.proofline.casecore.TestTenant;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditLine;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.Tenants;
import io.proofline.contract.check.Artifact;
import io.proofline.contract.check.CheckReport;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Engine;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.tenant.TenantId;
import io.proofline.contract.worker.Topics;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@CaseTest
class CheckRecordsTest {

    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

    @Autowired
    private Tenants tenants;

    @Autowired
    private Cases cases;

    @Autowired
    private CheckRecords checks;

    @Autowired
    private JobAttempts attempts;

    @Autowired
    private EvidenceStore evidence;

    @Autowired
    private AuditTrail trail;

    @Autowired
    private PlatformTransactionManager transactions;

    private TenantId tenant;
    private UUID caseId;

    @BeforeEach
    void a_case() {
        tenant = TestTenant.in(tenants);
        caseId = cases.open(tenant).id();
    }

    @Test
    void a_result_reads_back_as_it_was_with_the_pictures_it_derived() {
        CheckResult result = result(0.62);
        TenantScope.run(tenant, () -> {
            checks.record(run("job-" + caseId, result));
            assertThat(checks.byJob("job-" + caseId)).map(RecordedCheck::result).contains(result);
            assertThat(evidence.ofCase(caseId))
                    .anySatisfy(ref -> assertThat(ref.kind()).isEqualTo(EvidenceKind.DOCUMENT_PORTRAIT));
        });
    }

    @Test
    void a_job_has_one_result_however_often_it_is_handed_in() {
        TenantScope.run(tenant, () -> {
            checks.record(run("job-" + caseId, result(0.62)));
            assertThatThrownBy(() -> checks.record(run("job-" + caseId, result(0.99))))
                    .isInstanceOf(DuplicateKeyException.class);
            assertThat(checks.ofCase(caseId)).hasSize(1);
            assertThat(trail.ofCase(caseId))
                    .filteredOn(line -> line.action().equals(AuditActions.CHECK_COMPLETED))
                    .hasSize(1);
        });
    }

    @Test
    void the_newest_result_of_a_check_counts() {
        TenantScope.run(tenant, () -> {
            checks.record(run("first-" + caseId, result(0.2)));
            checks.record(new CheckRun(
                    caseId,
                    "second-" + caseId,
                    1,
                    CheckReport.of(result(0.9)),
                    START.plusSeconds(60),
                    START.plusSeconds(61),
                    "worker-1"));
            assertThat(checks.latest(caseId).get(Topics.FACE_MATCH).score()).isEqualTo(0.9);
        });
    }

    @Test
    void the_trail_says_what_was_checked_by_which_models_and_nothing_personal() {
        TenantScope.run(tenant, () -> {
            checks.record(run("job-" + caseId, result(0.62)));
            AuditLine line = trail.ofCase(caseId).stream()
                    .filter(entry -> entry.action().equals(AuditActions.CHECK_COMPLETED))
                    .findFirst()
                    .orElseThrow();
            assertThat(line.details())
                    .containsEntry("check", Topics.FACE_MATCH)
                    .containsEntry("models", Map.of("fr_feature.onnx", "87aacdfe"));
            assertThat(line.details().toString()).doesNotContain(Cases.SURNAME);
        });
    }

    @Test
    void handing_out_a_job_counts_even_if_the_handing_out_is_rolled_back() {
        String job = "job-" + caseId;
        TenantScope.run(tenant, () -> {
            new TransactionTemplate(transactions).executeWithoutResult(status -> {
                assertThat(attempts.begin(job, caseId, Topics.FACE_MATCH)).isEqualTo(1);
                status.setRollbackOnly();
            });
            assertThat(attempts.begin(job, caseId, Topics.FACE_MATCH)).isEqualTo(2);
            attempts.forget(job);
            assertThat(attempts.begin(job, caseId, Topics.FACE_MATCH)).isEqualTo(1);
        });
    }

    private CheckRun run(String job, CheckResult result) {
        Artifact portrait = new Artifact(EvidenceKind.DOCUMENT_PORTRAIT, "image/jpeg", new byte[] {1, 2, 3});
        return new CheckRun(
                caseId, job, 1, new CheckReport(result, List.of(portrait)), START, START.plusMillis(140), "worker-1");
    }

    private static CheckResult result(double score) {
        return new CheckResult(
                Topics.FACE_MATCH,
                Outcome.WARN,
                score,
                List.of(Reason.of("face_match_doubtful", Map.of("similarity", score))),
                Map.of("similarity", score, "read_as", Cases.SURNAME),
                new Engine("proofline-vision", "1", Map.of("fr_feature.onnx", "87aacdfe")));
    }
}
