package io.proofline.casecore.duplicate;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.face.FaceTemplate;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The faces of the tenant that is set, as they lie encrypted among the evidence; of a case, the newest counts. */
@Service
@Transactional(readOnly = true, noRollbackFor = CaseKeyMissing.class)
class FaceTemplates {

    /** Where a template is. */
    record Stored(UUID caseId, UUID evidenceId, Instant receivedAt) {}

    private final JdbcClient jdbc;
    private final EvidenceStore evidence;

    FaceTemplates(JdbcClient jdbc, EvidenceStore evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** What came in at or after an instant, oldest first. */
    List<Stored> since(Instant instant) {
        return jdbc.sql("""
                        select case_id, evidence_id, received_at from proofline.evidence
                         where kind = :kind and received_at >= :since order by sequence
                        """)
                .param("kind", EvidenceKind.FACE_TEMPLATE.word())
                .param("since", DatabaseTime.parameter(instant))
                .query((row, number) -> new Stored(
                        row.getObject("case_id", UUID.class),
                        row.getObject("evidence_id", UUID.class),
                        DatabaseTime.instant(row, "received_at")))
                .list();
    }

    /** The newest template of a case; empty if it has none. */
    Optional<UUID> newest(UUID caseId) {
        return jdbc.sql("""
                        select evidence_id from proofline.evidence
                         where case_id = :case and kind = :kind order by sequence desc limit 1
                        """)
                .param("case", caseId)
                .param("kind", EvidenceKind.FACE_TEMPLATE.word())
                .query(UUID.class)
                .optional();
    }

    /** Opens a template; empty if its key was destroyed, and with it the face. */
    Optional<FaceTemplate> open(UUID caseId, UUID evidenceId) {
        try {
            return Optional.of(FaceTemplate.ofBytes(evidence.read(caseId, evidenceId)));
        } catch (CaseKeyMissing erased) {
            return Optional.empty();
        }
    }

    /** Which of these cases still have a face that can be opened. */
    Set<UUID> remaining(Collection<UUID> cases) {
        return cases.stream()
                .filter(caseId -> newest(caseId)
                        .flatMap(evidenceId -> open(caseId, evidenceId))
                        .isPresent())
                .collect(Collectors.toSet());
    }
}
