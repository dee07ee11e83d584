package io.proofline.casecore.conversation;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.evidence.EvidenceStore;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRef;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files that reviewers put beside a case, encrypted like the evidence of the applicant. No check looks at them. */
@Service
@Transactional
public class CaseAttachments {

    public static final int MOST_BYTES = 10 * 1024 * 1024;

    private static final String CIPHER_KIND = "attachment-name";
    private static final int LONGEST_NAME = 120;

    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final CaseFiles files;
    private final EvidenceStore evidence;
    private final Clock clock;

    CaseAttachments(JdbcClient jdbc, CaseCipher cipher, CaseFiles files, EvidenceStore evidence, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.files = files;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Puts a file beside a case.
     *
     * @param name as the reviewer's computer calls it; folders are cut off
     * @throws AttachmentRefused if it is empty, over 10 MiB, or of no {@link AttachmentType}
     */
    public EvidenceRef add(UUID caseId, String name, byte[] content, String by) {
        if (content.length == 0) {
            throw new AttachmentRefused(AttachmentRefused.Why.EMPTY);
        }
        if (content.length > MOST_BYTES) {
            throw new AttachmentRefused(AttachmentRefused.Why.TOO_LARGE);
        }
        AttachmentType type = AttachmentType.of(content)
                .orElseThrow(() -> new AttachmentRefused(AttachmentRefused.Why.TYPE_NOT_ALLOWED));
        files.get(caseId);
        EvidenceRef ref =
                evidence.add(caseId, EvidenceKind.REVIEW_ATTACHMENT, type.mediaType(), content, Actor.staff(by));
        jdbc.sql("""
                        insert into proofline.case_attachment (evidence_id, tenant_id, case_id, name, added_by, added_at)
                        values (:id, :tenant, :case, :name, :by, :now)
                        """)
                .param("id", ref.id())
                .param("tenant", TenantScope.require().value())
                .param("case", caseId)
                .param("name", cipher.encryptJson(caseId, CIPHER_KIND, ref.id().toString(), plain(name)))
                .param("by", by)
                .param("now", DatabaseTime.parameter(clock.instant()))
                .update();
        return ref;
    }

    /** The files beside a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<CaseAttachment> ofCase(UUID caseId) {
        return jdbc.sql("""
                        select a.*, e.media_type, e.bytes
                        from proofline.case_attachment a join proofline.evidence e using (evidence_id)
                        where a.case_id = :case order by a.added_at, a.evidence_id
                        """)
                .param("case", caseId)
                .query((row, number) -> {
                    UUID id = row.getObject("evidence_id", UUID.class);
                    return new CaseAttachment(
                            id,
                            cipher.decryptJson(caseId, CIPHER_KIND, id.toString(), row.getBytes("name"), String.class),
                            row.getString("media_type"),
                            row.getLong("bytes"),
                            row.getString("added_by"),
                            DatabaseTime.instant(row, "added_at"));
                })
                .list();
    }

    private static String plain(String name) {
        String last = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("\\p{Cntrl}", "").strip();
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }
}
