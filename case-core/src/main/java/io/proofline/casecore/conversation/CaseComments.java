package io.proofline.casecore.conversation;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.audit.AuditActions;
import io.proofline.casecore.audit.AuditEvent;
import io.proofline.casecore.audit.AuditLog;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.outbox.Outbox;
import io.proofline.casecore.tenant.TenantScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Comments on cases. Whoever is called in one as {@code @name} finds it in the inbox. */
@Service
@Transactional
public class CaseComments {

    public static final int LONGEST = 4_000;

    private static final String CIPHER_KIND = "case-comment";
    private static final int INBOX = 100;

    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final CaseFiles files;
    private final AuditLog audit;
    private final Outbox outbox;
    private final Clock clock;

    CaseComments(JdbcClient jdbc, CaseCipher cipher, CaseFiles files, AuditLog audit, Outbox outbox, Clock clock) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.files = files;
        this.audit = audit;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Who is called in a comment, and who of them cannot be reached.
     *
     * @param unknown names that belong to nobody who may see the case
     */
    public record Written(UUID id, Set<String> mentioned, Set<String> unknown) {}

    /**
     * Writes a comment.
     *
     * @param body 1 to 4,000 characters
     * @param reachable says whether a user name belongs to somebody who may see the case
     */
    public Written write(UUID caseId, String author, String body, Predicate<String> reachable) {
        String text = body.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            throw new IllegalArgumentException("A comment has 1 to 4,000 characters.");
        }
        files.get(caseId);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        jdbc.sql("""
                        insert into proofline.case_comment (id, tenant_id, case_id, author, body, written_at)
                        values (:id, :tenant, :case, :author, :body, :now)
                        """)
                .param("id", id)
                .param("tenant", tenant())
                .param("case", caseId)
                .param("author", author)
                .param("body", cipher.encryptJson(caseId, CIPHER_KIND, id.toString(), text))
                .param("now", DatabaseTime.parameter(now))
                .update();
        Set<String> mentioned = new LinkedHashSet<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (String name : MentionedNames.in(text)) {
            if (reachable.test(name)) {
                mention(id, caseId, name, now);
                mentioned.add(name);
            } else {
                unknown.add(name);
            }
        }
        audit.append(new AuditEvent(
                caseId,
                AuditActions.COMMENT_WRITTEN,
                Actor.staff(author),
                Map.of("comment", id, "mentioned", List.copyOf(mentioned)),
                Map.of("text", text)));
        if (!mentioned.isEmpty()) {
            outbox.changed(caseId);
        }
        return new Written(id, mentioned, unknown);
    }

    private void mention(UUID comment, UUID caseId, String name, Instant now) {
        jdbc.sql("""
                        insert into proofline.case_mention (comment_id, tenant_id, case_id, username, mentioned_at)
                        values (:comment, :tenant, :case, :name, :now)
                        """)
                .param("comment", comment)
                .param("tenant", tenant())
                .param("case", caseId)
                .param("name", name)
                .param("now", DatabaseTime.parameter(now))
                .update();
    }

    /** The comments on a case, the oldest first. */
    @Transactional(readOnly = true)
    public List<CaseComment> ofCase(UUID caseId) {
        return jdbc.sql("select * from proofline.case_comment where case_id = :case order by written_at, id")
                .param("case", caseId)
                .query((row, number) -> new CaseComment(
                        row.getObject("id", UUID.class),
                        row.getString("author"),
                        body(row, row.getObject("id", UUID.class)),
                        DatabaseTime.instant(row, "written_at")))
                .list();
    }

    /** Where somebody was called, the newest first; at most a hundred. */
    @Transactional(readOnly = true)
    public List<Mention> inbox(String username) {
        return jdbc.sql("""
                        select m.*, m.comment_id as id, k.author, k.body, c.reference
                        from proofline.case_mention m
                            join proofline.case_comment k on k.id = m.comment_id
                            join proofline.kyc_case c on c.id = m.case_id
                        where m.username = :name order by m.mentioned_at desc limit :most
                        """)
                .param("name", username)
                .param("most", INBOX)
                .query((row, number) -> new Mention(
                        row.getObject("comment_id", UUID.class),
                        row.getObject("case_id", UUID.class),
                        row.getString("reference"),
                        row.getString("author"),
                        body(row, row.getObject("comment_id", UUID.class)),
                        DatabaseTime.instant(row, "mentioned_at"),
                        DatabaseTime.instant(row, "seen_at")))
                .list();
    }

    /** How often somebody was called and has not looked yet. */
    @Transactional(readOnly = true)
    public int unseen(String username) {
        return jdbc.sql("select count(*) from proofline.case_mention where username = :name and seen_at is null")
                .param("name", username)
                .query(Integer.class)
                .single();
    }

    /** Somebody has opened the case in which he or she was called. */
    public void seen(UUID caseId, String username) {
        jdbc.sql("""
                        update proofline.case_mention set seen_at = :now
                        where case_id = :case and username = :name and seen_at is null
                        """)
                .param("now", DatabaseTime.parameter(clock.instant()))
                .param("case", caseId)
                .param("name", username)
                .update();
    }

    private String body(ResultSet row, UUID id) throws SQLException {
        return cipher.decryptJson(
                row.getObject("case_id", UUID.class), CIPHER_KIND, id.toString(), row.getBytes("body"), String.class);
    }

    private static String tenant() {
        return TenantScope.require().value();
    }
}
