package io.proofline.casecore.review;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.keys.CaseCipher;
import io.proofline.casecore.outbox.Outbox;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code proofline.review_task}; a change says whether it met the row in the state that it needs. */
@Repository
class TaskRows {

    private static final String COMMENT = "review-comment";
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2,3}");

    private final JdbcClient jdbc;
    private final CaseCipher cipher;
    private final Outbox outbox;

    TaskRows(JdbcClient jdbc, CaseCipher cipher, Outbox outbox) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.outbox = outbox;
    }

    void insert(UUID id, CaseFile file, NewTask task, Instant now) {
        String country = file.claims().get(FieldNames.COUNTRY);
        jdbc.sql("""
                        insert into proofline.review_task
                            (id, tenant_id, case_id, kind, queue, status, created_at, due_at, override, first_task, first_by,
                             pack, country, band, score, case_reasons)
                        values (:id, :tenant, :case, :kind, :queue, 'waiting', :now, :due, :override, :firstTask, :firstBy,
                                :pack, :country, :band, :score, :reasons)
                        """)
                .param("id", id)
                .param("tenant", file.tenant().value())
                .param("case", file.id())
                .param("kind", task.kind().word())
                .param("queue", task.queue())
                .param("now", DatabaseTime.parameter(now))
                .param("due", DatabaseTime.parameter(task.dueAt()))
                .param("override", task.override().word())
                .param("firstTask", task.first() == null ? null : task.first().id())
                .param("firstBy", task.first() == null ? null : task.first().decidedBy())
                .param("pack", file.pack().word())
                // Whatever is no country code may be anything that the applicant wrote.
                .param("country", country != null && COUNTRY.matcher(country).matches() ? country : null)
                .param("band", file.band())
                .param("score", file.score())
                .param("reasons", task.reasons().toArray(String[]::new))
                .update();
        outbox.changed(file.id());
    }

    Optional<ReviewTask> find(UUID id) {
        return jdbc.sql("select * from proofline.review_task where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    /** The newest task of a case that its process waits or waited for. */
    Optional<ReviewTask> ofCase(UUID caseId) {
        return jdbc.sql("""
                        select * from proofline.review_task where case_id = :case and kind <> 'quality'
                        order by created_at desc limit 1
                        """).param("case", caseId).query(this::read).optional();
    }

    /** Every task of a case, the oldest first. */
    List<ReviewTask> allOfCase(UUID caseId) {
        return jdbc.sql("select * from proofline.review_task where case_id = :case order by created_at")
                .param("case", caseId)
                .query(this::read)
                .list();
    }

    Optional<ReviewTask> qualityOf(UUID caseId) {
        return jdbc.sql("select * from proofline.review_task where case_id = :case and kind = 'quality'")
                .param("case", caseId)
                .query(this::read)
                .optional();
    }

    boolean claim(UUID id, String reviewer, Instant now) {
        return moved(jdbc.sql("""
                                update proofline.review_task
                                set status = 'claimed', claimed_by = :reviewer, claimed_at = :now, last_seen_at = :now,
                                    version = version + 1
                                where id = :id and status = 'waiting' and first_by is distinct from :reviewer
                                returning case_id
                                """)
                .param("reviewer", reviewer)
                .param("now", DatabaseTime.parameter(now))
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    boolean release(UUID id, String reviewer) {
        return moved(jdbc.sql("""
                                update proofline.review_task
                                set status = 'waiting', claimed_by = null, claimed_at = null, last_seen_at = null,
                                    version = version + 1
                                where id = :id and status = 'claimed' and claimed_by = :reviewer
                                returning case_id
                                """)
                .param("id", id)
                .param("reviewer", reviewer)
                .query(UUID.class)
                .optional());
    }

    /** Gives an open task to somebody, whoever holds it. */
    boolean assign(UUID id, String reviewer, Instant now) {
        return moved(jdbc.sql("""
                                update proofline.review_task
                                set status = 'claimed', claimed_by = :reviewer, claimed_at = :now, last_seen_at = :now,
                                    version = version + 1
                                where id = :id and status in ('waiting', 'claimed')
                                  and first_by is distinct from :reviewer and claimed_by is distinct from :reviewer
                                returning case_id
                                """)
                .param("reviewer", reviewer)
                .param("now", DatabaseTime.parameter(now))
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    /** Puts an open task into a queue, held by nobody. */
    boolean requeue(UUID id, String queue, ReviewOverride override) {
        return moved(jdbc.sql("""
                        update proofline.review_task
                        set status = 'waiting', claimed_by = null, claimed_at = null, last_seen_at = null,
                            queue = :queue, override = :override, version = version + 1
                        where id = :id and status in ('waiting', 'claimed')
                        returning case_id
                        """)
                .param("queue", queue)
                .param("override", override.word())
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    /** Moves an open task to other people; who holds it keeps it, and may go on deciding. */
    boolean escalate(UUID id, String queue, Instant now) {
        return moved(jdbc.sql("""
                        update proofline.review_task set queue = :queue, escalated_at = :now
                        where id = :id and status in ('waiting', 'claimed')
                        returning case_id
                        """)
                .param("queue", queue)
                .param("now", DatabaseTime.parameter(now))
                .param("id", id)
                .query(UUID.class)
                .optional());
    }

    /** Another queue or another person decides who finds the case. */
    private boolean moved(Optional<UUID> caseId) {
        caseId.ifPresent(outbox::changed);
        return caseId.isPresent();
    }

    void touch(UUID id, String reviewer, Instant now) {
        jdbc.sql("""
                        update proofline.review_task set last_seen_at = :now
                        where id = :id and status = 'claimed' and claimed_by = :reviewer
                        """)
                .param("now", DatabaseTime.parameter(now))
                .param("id", id)
                .param("reviewer", reviewer)
                .update();
    }

    /** Tasks whose holder has not been seen since; locked, and those that somebody is just changing left out. */
    List<ReviewTask> idleSince(Instant limit) {
        return jdbc.sql("""
                        select * from proofline.review_task
                        where status = 'claimed' and last_seen_at < :limit
                        for update skip locked
                        """)
                .param("limit", DatabaseTime.parameter(limit))
                .query(this::read)
                .list();
    }

    boolean end(ReviewTask task, String reviewer, TaskEnd end, Instant now) {
        return moved(jdbc.sql("""
                                update proofline.review_task
                                set status = :status, verdict = :verdict, reason_codes = :reasons, comment = :comment,
                                    agreed = :agreed, decided_by = :reviewer, decided_at = :now, version = version + 1
                                where id = :id and status = 'claimed' and claimed_by = :reviewer and version = :version
                                returning case_id
                                """)
                .param("status", end.status().word())
                .param("verdict", end.verdict() == null ? null : end.verdict().word())
                .param("reasons", end.reasonCodes().toArray(String[]::new))
                .param("comment", comment(task, end.comment()))
                .param("agreed", end.agreed())
                .param("reviewer", reviewer)
                .param("now", DatabaseTime.parameter(now))
                .param("id", task.id())
                .param("version", task.version())
                .query(UUID.class)
                .optional());
    }

    private byte[] comment(ReviewTask task, String words) {
        return cipher.encryptJson(task.caseId(), COMMENT, task.id().toString(), words);
    }

    boolean hold(ReviewTask task, String reviewer, Instant until, Duration left) {
        return jdbc.sql("""
                                update proofline.review_task
                                set status = 'on_hold', held_until = :until, work_left = :left,
                                    claimed_by = null, claimed_at = null, last_seen_at = null, version = version + 1
                                where id = :id and status = 'claimed' and claimed_by = :reviewer and version = :version
                                """)
                        .param("until", DatabaseTime.parameter(until))
                        .param("left", left.toSeconds())
                        .param("reviewer", reviewer)
                        .param("id", task.id())
                        .param("version", task.version())
                        .update()
                == 1;
    }

    /** Working time that was left when the task was put on hold. */
    Duration workLeft(UUID id) {
        return Duration.ofSeconds(jdbc.sql("select work_left from proofline.review_task where id = :id")
                .param("id", id)
                .query(Long.class)
                .single());
    }

    boolean unhold(UUID id, Instant dueAt) {
        return jdbc.sql("""
                                update proofline.review_task
                                set status = 'waiting', held_until = null, work_left = null, due_at = :due,
                                    version = version + 1
                                where id = :id and status = 'on_hold'
                                """)
                        .param("due", DatabaseTime.parameter(dueAt))
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean cancel(UUID id) {
        return jdbc.sql("""
                                update proofline.review_task
                                set status = 'cancelled', claimed_by = null, claimed_at = null, last_seen_at = null,
                                    held_until = null, work_left = null, version = version + 1
                                where id = :id and status in ('waiting', 'claimed', 'on_hold')
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
                ReviewKind.ofWord(row.getString("kind")),
                row.getInt("version"),
                row.getString("queue"),
                ReviewStatus.ofWord(row.getString("status")),
                ReviewOverride.ofWord(row.getString("override")),
                row.getString("claimed_by"),
                DatabaseTime.instant(row, "claimed_at"),
                DatabaseTime.instant(row, "created_at"),
                DatabaseTime.instant(row, "due_at"),
                DatabaseTime.instant(row, "escalated_at"),
                DatabaseTime.instant(row, "held_until"),
                row.getObject("first_task", UUID.class),
                row.getString("first_by"),
                verdict == null ? null : ReviewVerdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                List.of((String[]) row.getArray("reason_codes").getArray()),
                comment == null ? null : cipher.decryptJson(caseId, COMMENT, id.toString(), comment, String.class),
                row.getString("decided_by"),
                DatabaseTime.instant(row, "decided_at"),
                (Boolean) row.getObject("agreed"));
    }
}
