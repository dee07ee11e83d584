package io.proofline.casecore.decision;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.ActorKind;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.keys.CaseKey;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.decision.DecisionEvaluation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which table in which version decided what, and which rules fired. Inputs and output may hold personal values, so they
 * are ciphertext.
 */
@Service
@Transactional
public class DecisionRecords {

    private static final String EVALUATION = "decision";
    private static final Actor DECISION_SERVICE = new Actor(ActorKind.SYSTEM, "decision-service");

    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final AuditLog audit;
    private final Clock clock;

    DecisionRecords(JdbcClient jdbc, CaseCipher cipher, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** Records what one call of the decision service evaluated. */
    public void record(UUID caseId, List<DecisionEvaluation> run) {
        CaseKey key = cipher.keyOf(caseId);
        run.forEach(evaluation -> record(caseId, evaluation, key));
    }

    public void record(UUID caseId, DecisionEvaluation evaluation) {
        record(caseId, evaluation, cipher.keyOf(caseId));
    }

    private void record(UUID caseId, DecisionEvaluation evaluation, CaseKey key) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into proofline.decision_evaluation
                            (id, tenant_id, case_id, model, model_version, decision, fired, evaluation, nanos, evaluated_at)
                        values (:id, :tenant, :case, :model, :version, :decision, :fired::jsonb, :evaluation, :nanos, :now)
                        """)
                .param("id", id)
                .param("tenant", TenantScope.require().value())
                .param("case", caseId)
                .param("model", evaluation.model())
                .param("version", evaluation.version())
                .param("decision", evaluation.decision())
                .param("fired", StoredJson.text(evaluation.fired()))
                .param("evaluation", key.encryptJson(EVALUATION, id.toString(), evaluation))
                .param("nanos", evaluation.nanos())
                .param("now", DatabaseTime.parameter(clock.instant()))
                .update();
        audit.append(new AuditEvent(
                caseId,
                AuditActions.DECISION_EVALUATED,
                DECISION_SERVICE,
                Map.of(
                        "model", evaluation.model(),
                        "version", evaluation.version(),
                        "decision", evaluation.decision(),
                        "rules",
                                evaluation.fired().stream()
                                        .map(DecisionEvaluation.FiredRule::number)
                                        .toList()),
                Map.of()));
    }

    /** Every evaluation of a case in the order in which they were made. */
    @Transactional(readOnly = true)
    public List<RecordedDecision> ofCase(UUID caseId) {
        return jdbc.sql("select * from proofline.decision_evaluation where case_id = :case order by sequence")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    private RecordedDecision read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID caseId = row.getObject("case_id", UUID.class);
        return new RecordedDecision(
                id,
                cipher.decryptJson(
                        caseId, EVALUATION, id.toString(), row.getBytes("evaluation"), DecisionEvaluation.class),
                DatabaseTime.instant(row, "evaluated_at"));
    }
}
