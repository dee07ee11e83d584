package io.proofline.casecore.evidencefile;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditExports;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.evidence.StoredEvidence;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.casecore.tenant.TenantTransaction;
import io.proofline.contract.evidence.EvidenceRef;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;

/**
 * One signed file about a case for somebody who verifies it elsewhere: digests of its evidence, its decisions with the
 * versions of their tables, and every audit entry with its proof. It holds nothing that needs the key of the case.
 */
@Service
public class EvidenceFiles {

    private static final TypeReference<List<Map<String, Object>>> RULES = new TypeReference<>() {};

    private final CaseFiles cases;
    private final EvidenceStore evidence;
    private final JdbcClient jdbc;
    private final AuditExports exports;
    private final TenantTransaction transaction;

    EvidenceFiles(
            CaseFiles cases,
            EvidenceStore evidence,
            JdbcClient jdbc,
            AuditExports exports,
            TenantTransaction transaction) {
        this.cases = cases;
        this.evidence = evidence;
        this.jdbc = jdbc;
        this.exports = exports;
        this.transaction = transaction;
    }

    /**
     * Writes the file of a case.
     *
     * @param since size of an earlier tree that the file can be compared with; or null
     * @throws io.proofline.casecore.casefile.CaseNotFound before anything is written
     * @throws IllegalArgumentException before anything is written, if the tree never had that size
     */
    public void write(UUID caseId, Long since, Actor actor, OutputStream out) {
        exports.evidence(caseId, since, actor, transaction.call(TenantScope.require(), () -> statements(caseId)), out);
    }

    private Map<String, List<?>> statements(UUID caseId) {
        cases.head(caseId);
        Map<String, List<?>> statements = new LinkedHashMap<>();
        statements.put(
                "evidence", evidence.storedIn(caseId).stream().map(Piece::of).toList());
        statements.put("decision", decisions(caseId));
        return statements;
    }

    private List<Decision> decisions(UUID caseId) {
        return jdbc.sql("select id, model, model_version, decision, fired::text as fired, evaluated_at"
                        + " from proofline.decision_evaluation where case_id = ? order by sequence")
                .params(caseId)
                .query((row, number) -> new Decision(
                        row.getObject("id", UUID.class),
                        row.getString("model"),
                        row.getString("model_version"),
                        row.getString("decision"),
                        StoredJson.read(row.getString("fired"), RULES),
                        row.getTimestamp("evaluated_at").toInstant()))
                .list();
    }

    /** A picture by its digest. */
    record Piece(UUID id, String kind, String mediaType, long bytes, String sha256, Instant receivedAt) {

        static Piece of(StoredEvidence stored) {
            EvidenceRef ref = stored.ref();
            return new Piece(
                    ref.id(), ref.kind().word(), ref.mediaType(), ref.bytes(), ref.sha256(), stored.receivedAt());
        }
    }

    /** Which table in which version decided, and which rules fired. */
    record Decision(
            UUID id,
            String model,
            String version,
            String decision,
            List<Map<String, Object>> rules,
            Instant evaluatedAt) {}
}
