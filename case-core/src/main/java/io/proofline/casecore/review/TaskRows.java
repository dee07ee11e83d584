package io.proofline.casecore.review;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.tenant.TenantScope;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.process.ReviewVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code proofline.review_task}; a change says whether it met the row in the state that it needs. */
@Repository
class TaskRows {

    private static final String COMMENT = "review-comment";

    private final JdbcClient jdbc;
    private final CaseCipher cipher;

    TaskRows(JdbcClient jdbc, CaseCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    void insert(UUID id, UUID caseId, String queue, Instant now, Instant dueAt) {
        jdbc.sql("""
                        insert into proofline.review_task (id, tenant_id, case_id, queue, status, created_at, due_at)
                        values (:id, :tenant, :case, :queue, 'waiting', :now, :due)
                        """)
                .param("id", id)
                .param("tenant", TenantScope.require().value())
                .param("case", caseId)
                .param("queue", queue)
                .param("now", DatabaseTime.parameter(now))
                .param("due", DatabaseTime.parameter(dueAt))
                .update();
    }

    Optional<ReviewTask> find(UUID id) {
        return jdbc.sql("select * from proofline.review_task where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The newest task of a case. */
    Optional<ReviewTask> ofCase(UUID caseId) {
        return jdbc.sql("select * from proofline.review_task where case_id = :case order by created_at desc limit 1")
                .param("case", caseId)
                .query(this::read)
                .optional();
    }

    List<QueuedTask> open(Collection<String> queues) {
        return jdbc.sql("""
                        select t.*, c.reference, c.pack, c.score
                        from proofline.review_task t join proofline.kyc_case c on c.id = t.case_id
                        where t.status in ('waiting', 'claimed') and t.queue = any (:queues)
                        order by t.due_at, t.id
                        """)
                .param("queues", queues.toArray(String[]::new))
                .query(TaskRows::readQueued)
                .list();
    }

    boolean claim(UUID id, String reviewer, Instant now) {
        return jdbc.sql("""
                                update proofline.review_task
                                set status = 'claimed', claimed_by = :reviewer, claimed_at = :now
                                where id = :id and status = 'waiting'
                                """)
                        .param("reviewer", reviewer)
                        .param("now", DatabaseTime.parameter(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean release(UUID id, String reviewer) {
        return jdbc.sql("""
                                update proofline.review_task set status = 'waiting', claimed_by = null, claimed_at = null
                                where id = :id and status = 'claimed' and claimed_by = :reviewer
                                """).param("id", id).param("reviewer", reviewer).update() == 1;
    }

    boolean decide(ReviewTask task, String reviewer, Ruling ruling, Instant now) {
        return jdbc.sql("""
                                update proofline.review_task
                                set status = 'decided', verdict = :verdict, reason_codes = :reasons, comment = :comment,
                                    decided_by = :reviewer, decided_at = :now
                                where id = :id and status = 'claimed' and claimed_by = :reviewer
                                """)
                        .param("verdict", ruling.verdict().word())
                        .param("reasons", ruling.reasonCodes().toArray(String[]::new))
                        .param(
                                "comment",
                                cipher.encryptJson(
                                        task.caseId(), COMMENT, task.id().toString(), ruling.comment()))
                        .param("reviewer", reviewer)
                        .param("now", DatabaseTime.parameter(now))
                        .param("id", task.id())
                        .update()
                == 1;
    }

    boolean escalate(UUID id, String queue, Instant now) {
        return jdbc.sql("""
                                update proofline.review_task set queue = :queue, escalated_at = :now
                                where id = :id and status in ('waiting', 'claimed')
                                """)
                        .param("queue", queue)
                        .param("now", DatabaseTime.parameter(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean cancel(UUID id) {
        return jdbc.sql("""
                                update proofline.review_task
                                set status = 'cancelled', claimed_by = null, claimed_at = null
                                where id = :id and status in ('waiting', 'claimed')
                                """).param("id", id).update() == 1;
    }

    private ReviewTask read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID caseId = row.getObject("case_id", UUID.class);
        String verdict = row.getString("verdict");
        byte[] comment = row.getBytes("comment");
        return new ReviewTask(
                id,
                caseId,
                row.getString("queue"),
                ReviewStatus.ofWord(row.getString("status")),
                row.getString("claimed_by"),
                DatabaseTime.instant(row, "claimed_at"),
                DatabaseTime.instant(row, "created_at"),
                DatabaseTime.instant(row, "due_at"),
                DatabaseTime.instant(row, "escalated_at"),
                verdict == null ? null : ReviewVerdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                List.of((String[]) row.getArray("reason_codes").getArray()),
                comment == null ? null : cipher.decryptJson(caseId, COMMENT, id.toString(), comment, String.class),
                row.getString("decided_by"),
                DatabaseTime.instant(row, "decided_at"));
    }

    private static QueuedTask readQueued(ResultSet row, int number) throws SQLException {
        return new QueuedTask(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("reference"),
                DocumentPack.ofWord(row.getString("pack")).orElseThrow(),
                row.getBigDecimal("score"),
                row.getString("queue"),
                row.getString("claimed_by"),
                DatabaseTime.instant(row, "created_at"),
                DatabaseTime.instant(row, "due_at"),
                DatabaseTime.instant(row, "escalated_at"));
    }
}
