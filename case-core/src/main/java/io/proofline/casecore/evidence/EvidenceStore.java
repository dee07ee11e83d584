package io.proofline.casecore.evidence;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.StoredJson;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.keys.CaseKeyMissing;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.digest.Sha256;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** The pictures of a case, encrypted under its key. Nothing is replaced: a better picture is a later one. */
@Service
@Transactional
public class EvidenceStore {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};
    private static final String CIPHER_KIND = "evidence";
    private static final String COLUMNS =
            "evidence_id, kind, media_type, bytes, sha256, attributes, received_at, sequence";

    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final BlobStore blobs;
    private final AuditLog audit;
    private final Clock clock;

    EvidenceStore(JdbcClient jdbc, CaseCipher cipher, BlobStore blobs, AuditLog audit, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.blobs = blobs;
        this.audit = audit;
        this.clock = clock;
    }

    /** Stores a picture that was let in at the door, or that a check derived. */
    public EvidenceRef add(UUID caseId, EvidenceKind kind, String mediaType, byte[] content, Actor actor) {
        return add(caseId, kind, mediaType, content, Map.of(), actor);
    }

    /** Likewise, with what has to be known of it beside its content. */
    public EvidenceRef add(
            UUID caseId,
            EvidenceKind kind,
            String mediaType,
            byte[] content,
            Map<String, String> attributes,
            Actor actor) {
        EvidenceRef ref =
                new EvidenceRef(UUID.randomUUID(), kind, mediaType, content.length, Sha256.hex(content), attributes);
        jdbc.sql("""
                        insert into proofline.evidence
                            (evidence_id, tenant_id, case_id, kind, derived, media_type, bytes, sha256, attributes,
                             received_at)
                        values (:id, :tenant, :case, :kind, :derived, :mediaType, :bytes, :sha256, cast(:attributes as jsonb),
                             :receivedAt)
                        """)
                .param("id", ref.id())
                .param("tenant", TenantScope.require().value())
                .param("case", caseId)
                .param("kind", kind.word())
                .param("derived", kind.derived())
                .param("mediaType", mediaType)
                .param("bytes", ref.bytes())
                .param("sha256", ref.sha256())
                .param("attributes", StoredJson.text(ref.attributes()))
                .param("receivedAt", DatabaseTime.parameter(clock.instant()))
                .update();
        blobs.put(ref.id(), cipher.encrypt(caseId, CIPHER_KIND, ref.id().toString(), content));
        // A picture's digest would tell who has the same picture: it goes with the key of the case.
        audit.append(new AuditEvent(
                caseId,
                AuditActions.EVIDENCE_RECEIVED,
                actor,
                Map.of(
                        "evidence", ref.id(),
                        "kind", kind.word(),
                        "media_type", mediaType,
                        "bytes", ref.bytes()),
                Map.of("sha256", ref.sha256())));
        return ref;
    }

    /** All evidence of a case in the order of arrival; of a kind, the last counts. */
    @Transactional(readOnly = true)
    public List<EvidenceRef> ofCase(UUID caseId) {
        return storedIn(caseId).stream().map(StoredEvidence::ref).toList();
    }

    @Transactional(readOnly = true)
    public List<StoredEvidence> storedIn(UUID caseId) {
        return jdbc.sql("select " + COLUMNS + " from proofline.evidence where case_id = :case order by sequence")
                .param("case", caseId)
                .query(EvidenceStore::stored)
                .list();
    }

    /** One piece of evidence without its content. */
    @Transactional(readOnly = true)
    public StoredEvidence get(UUID caseId, UUID evidenceId) {
        return jdbc.sql("select " + COLUMNS
                        + " from proofline.evidence where case_id = :case and evidence_id = :evidence")
                .param("case", caseId)
                .param("evidence", evidenceId)
                .query(EvidenceStore::stored)
                .optional()
                .orElseThrow(() -> new EvidenceNotFound(evidenceId));
    }

    /**
     * The content. Who shows it to a person records that with {@link #recordView}.
     *
     * @throws EvidenceNotFound if the case has no such evidence
     * @throws CaseKeyMissing if the key of the case was destroyed; the caller's transaction may go on
     */
    @Transactional(readOnly = true, noRollbackFor = CaseKeyMissing.class)
    public byte[] read(UUID caseId, UUID evidenceId) {
        UUID id = get(caseId, evidenceId).ref().id();
        byte[] ciphertext = blobs.get(id).orElseThrow(() -> new EvidenceNotFound(id));
        return cipher.decrypt(caseId, CIPHER_KIND, id.toString(), ciphertext);
    }

    /** Writes to the trail that somebody looked at a picture. */
    public void recordView(UUID caseId, UUID evidenceId, Actor actor) {
        EvidenceRef ref = get(caseId, evidenceId).ref();
        audit.append(AuditEvent.of(
                caseId,
                AuditActions.EVIDENCE_VIEWED,
                actor,
                Map.of("evidence", ref.id(), "kind", ref.kind().word())));
    }

    private static StoredEvidence stored(ResultSet row, int number) throws SQLException {
        EvidenceKind kind = EvidenceKind.ofWord(row.getString("kind")).orElseThrow();
        return new StoredEvidence(
                new EvidenceRef(
                        row.getObject("evidence_id", UUID.class),
                        kind,
                        row.getString("media_type"),
                        row.getLong("bytes"),
                        row.getString("sha256"),
                        StoredJson.read(row.getString("attributes"), ATTRIBUTES)),
                DatabaseTime.instant(row, "received_at"),
                row.getLong("sequence"));
    }
}
