package io.proofline.casecore.check;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.ActorKind;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.outbox.Outbox;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Reason;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the checks found. The full result is ciphertext; outcome, score and reason codes stand beside it in clear. */
@Service
@Transactional
public class CheckRecords {

    private static final String RESULT = "check";

    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final EvidenceStore evidence;
    private final AuditLog audit;
    private final Outbox outbox;

    CheckRecords(JdbcClient jdbc, CaseCipher cipher, EvidenceStore evidence, AuditLog audit, Outbox outbox) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.evidence = evidence;
        this.audit = audit;
        this.outbox = outbox;
    }

    /**
     * Records a check with the pictures that it derived.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the job has a result already
     */
    public RecordedCheck record(CheckRun run) {
        UUID id = UUID.randomUUID();
        CheckResult result = run.report().result();
        jdbc.sql("""
                        insert into proofline.check_result
                            (id, tenant_id, case_id, job_id, check_name, outcome, score, reason_codes, result,
                             attempt, worker, started_at, finished_at)
                        values (:id, :tenant, :case, :job, :check, :outcome, :score, :reasons, :result,
                             :attempt, :worker, :started, :finished)
                        """)
                .param("id", id)
                .param("tenant", TenantScope.require().value())
                .param("case", run.caseId())
                .param("job", run.jobId())
                .param("check", result.check())
                .param("outcome", result.outcome().word())
                .param("score", result.score())
                .param("reasons", result.reasons().stream().map(Reason::code).toArray(String[]::new))
                .param("result", cipher.encryptJson(run.caseId(), RESULT, id.toString(), result))
                .param("attempt", run.attempt())
                .param("worker", run.worker())
                .param("started", DatabaseTime.parameter(run.startedAt()))
                .param("finished", DatabaseTime.parameter(run.finishedAt()))
                .update();
        Actor worker = new Actor(ActorKind.WORKER, run.worker());
        run.report()
                .artifacts()
                .forEach(artifact ->
                        evidence.add(run.caseId(), artifact.kind(), artifact.mediaType(), artifact.content(), worker));
        audit.append(
                new AuditEvent(run.caseId(), AuditActions.CHECK_COMPLETED, worker, details(run, result), Map.of()));
        outbox.changed(run.caseId());
        return new RecordedCheck(
                id, run.jobId(), result, run.attempt(), run.startedAt(), run.finishedAt(), run.worker());
    }

    private static Map<String, Object> details(CheckRun run, CheckResult result) {
        Map<String, Object> details = new TreeMap<>();
        details.put("check", result.check());
        details.put("outcome", result.outcome().word());
        details.put("reasons", result.reasons().stream().map(Reason::code).toList());
        details.put("attempt", run.attempt());
        details.put(
                "milliseconds",
                run.finishedAt().toEpochMilli() - run.startedAt().toEpochMilli());
        details.put("engine", result.engine().name() + " " + result.engine().version());
        details.put("models", result.engine().models());
        result.scoreIfAny().ifPresent(score -> details.put("score", score));
        return details;
    }

    /** The result that a job was completed with. */
    @Transactional(readOnly = true)
    public Optional<RecordedCheck> byJob(String jobId) {
        return jdbc.sql("select * from proofline.check_result where job_id = :job")
                .param("job", jobId)
                .query(this::read)
                .optional();
    }

    /** Every check of a case, oldest first. */
    @Transactional(readOnly = true)
    public List<RecordedCheck> ofCase(UUID caseId) {
        return jdbc.sql("select * from proofline.check_result where case_id = :case order by finished_at, id")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    /** The newest result of each check of a case, in the order in which they came in. */
    @Transactional(readOnly = true)
    public Map<String, CheckResult> latest(UUID caseId) {
        Map<String, CheckResult> latest = new LinkedHashMap<>();
        ofCase(caseId).forEach(recorded -> latest.put(recorded.result().check(), recorded.result()));
        return latest;
    }

    private RecordedCheck read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID caseId = row.getObject("case_id", UUID.class);
        return new RecordedCheck(
                id,
                row.getString("job_id"),
                cipher.decryptJson(caseId, RESULT, id.toString(), row.getBytes("result"), CheckResult.class),
                row.getInt("attempt"),
                DatabaseTime.instant(row, "started_at"),
                DatabaseTime.instant(row, "finished_at"),
                row.getString("worker"));
    }
}
