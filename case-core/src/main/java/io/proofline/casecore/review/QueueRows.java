package io.proofline.casecore.review;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.process.ReviewOverride;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads {@code proofline.review_task} queue by queue. The statements are made for a million open tasks: each walks an
 * index in the order that is wanted and stops early.
 */
@Repository
class QueueRows {

    /** At least the first group of an id, with its hyphens where they belong. */
    private static final Pattern ID_START =
            Pattern.compile("[0-9a-f]{8}(-([0-9a-f]{0,4}|[0-9a-f]{4}-[0-9a-f]{0,4}|([0-9a-f]{4}-){2}[0-9a-f]{0,4}"
                    + "|([0-9a-f]{4}-){3}[0-9a-f]{0,12}))?");

    /** U+10FFFF: nothing that begins with the text stands behind the text and this. */
    private static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private static final String LOWEST = "00000000-0000-0000-0000-000000000000";
    private static final String HIGHEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

    /** More than pull at the same moment, so that one look is nearly always enough. */
    private static final int FEW = 64;

    private static final int MANY = 4096;

    private final JdbcClient jdbc;

    QueueRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the task that is due first of those that nobody else is taking; holds until the transaction ends. No other is
     * locked, not even for a moment: whoever came by meanwhile would pass it over.
     */
    Optional<UUID> lockNext(Collection<String> queues, String reviewer) {
        return IntStream.of(FEW, MANY)
                .mapToObj(heads -> lockNext(queues, reviewer, heads))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Looks at so many heads of each queue. What is due after the last head of a queue may have to wait for what follows
     * that, so it is not taken.
     */
    private Optional<UUID> lockNext(Collection<String> queues, String reviewer, int heads) {
        return jdbc.sql("""
                        with head as materialized (
                            select queue_head.*
                            from unnest(:queues) queue (name) cross join lateral (
                                select id, due_at, row_number() over (order by due_at, id) as place
                                from proofline.review_task
                                where status = 'waiting' and queue = queue.name and first_by is distinct from :reviewer
                                order by due_at, id limit :heads) queue_head)
                        select task.id
                        from head join proofline.review_task task on task.id = head.id
                        where task.status = 'waiting' and task.queue = any (:queues)
                          and task.first_by is distinct from :reviewer
                          and head.due_at <= coalesce((select min(due_at) from head where place = :heads), 'infinity')
                        order by head.due_at, head.id limit 1
                        for update of task skip locked
                        """)
                .param("queues", queues.toArray(String[]::new))
                .param("reviewer", reviewer)
                .param("heads", heads)
                .query(UUID.class)
                .optional();
    }

    List<QueuedTask> page(QueueFilter filter, Instant now, int offset, int limit) {
        Map<String, Object> values = new HashMap<>();
        String order = filter.order().column() + ", id";
        String ids = "select id, " + filter.order().column() + " from proofline.review_task where "
                + conditions(filter, now, values) + " order by " + order + " limit :limit offset :offset";
        values.put("limit", limit);
        values.put("offset", offset);
        return jdbc.sql("select t.*, c.reference from (" + ids + ") page"
                        + " join proofline.review_task t on t.id = page.id"
                        + " join proofline.kyc_case c on c.id = t.case_id"
                        + " order by page." + filter.order().column() + ", page.id")
                .params(values)
                .query(QueueRows::read)
                .list();
    }

    /** The order keeps the planner to the index: a rare queue would else be sought in the whole table. */
    List<QueueCount> counts(Collection<String> queues, Instant now) {
        return jdbc.sql("""
                        select queue.name,
                            (select count(*) from (select 1 from proofline.review_task
                                where status in ('waiting', 'claimed') and queue = queue.name
                                order by due_at limit :most) few) as open,
                            (select count(*) from (select 1 from proofline.review_task
                                where status = 'waiting' and queue = queue.name
                                order by due_at limit :most) few) as free,
                            (select count(*) from (select 1 from proofline.review_task
                                where status in ('waiting', 'claimed') and queue = queue.name and due_at < :now
                                order by due_at limit :most) few) as overdue
                        from unnest(:queues) with ordinality queue (name, place) order by place
                        """)
                .param("queues", queues.toArray(String[]::new))
                .param("now", DatabaseTime.parameter(now))
                .param("most", QueueCount.MOST)
                .query((row, number) -> new QueueCount(
                        row.getString("name"), row.getInt("open"), row.getInt("free"), row.getInt("overdue")))
                .list();
    }

    int approvalsFor(String reviewer, Collection<String> queues) {
        return jdbc.sql("""
                        select count(*) from proofline.review_task
                         where kind = 'approval' and status = 'waiting' and queue = any (:queues)
                           and first_by <> :reviewer
                        """)
                .param("queues", queues.toArray(String[]::new))
                .param("reviewer", reviewer)
                .query(Integer.class)
                .single();
    }

    /** Tasks that the reviewer holds, due first. */
    List<QueuedTask> heldBy(String reviewer) {
        return jdbc.sql("""
                        select t.*, c.reference from proofline.review_task t join proofline.kyc_case c on c.id = t.case_id
                        where t.status = 'claimed' and t.claimed_by = :reviewer order by t.due_at, t.id
                        """).param("reviewer", reviewer).query(QueueRows::read).list();
    }

    private static String conditions(QueueFilter filter, Instant now, Map<String, Object> values) {
        StringBuilder sql = new StringBuilder(
                filter.status() == null
                        ? "status in ('waiting', 'claimed')"
                        : "status = '" + filter.status().word() + "'");
        and(sql, values, " and queue = any (:queues)", "queues", filter.queues().toArray(String[]::new));
        and(
                sql,
                values,
                " and pack = :pack",
                "pack",
                filter.pack() == null ? null : filter.pack().word());
        and(sql, values, " and country = :country", "country", filter.country());
        and(sql, values, " and band = :band", "band", filter.band());
        and(sql, values, " and :reason = any (case_reasons)", "reason", filter.reason());
        if (QueueFilter.NOBODY.equals(filter.assignee())) {
            sql.append(" and claimed_by is null");
        } else {
            and(sql, values, " and claimed_by = :assignee", "assignee", filter.assignee());
        }
        and(
                sql,
                values,
                " and created_at < :openedBefore",
                "openedBefore",
                filter.olderThan() == null ? null : DatabaseTime.parameter(now.minus(filter.olderThan())));
        and(sql, values, " and due_at < :now", "now", filter.overdue() ? DatabaseTime.parameter(now) : null);
        if (filter.search() != null) {
            sql.append(" and case_id in (")
                    .append(search(filter.search(), values))
                    .append(')');
        }
        return sql.toString();
    }

    private static void and(StringBuilder sql, Map<String, Object> values, String clause, String name, Object value) {
        if (value != null) {
            sql.append(clause);
            values.put(name, value);
        }
    }

    /**
     * Cases by the beginning of their id or of the client's reference, both as ranges: row-level security keeps LIKE from
     * any index.
     */
    private static String search(String text, Map<String, Object> values) {
        values.put("from", text);
        values.put("to", text + LAST_CHARACTER);
        String byReference = "select id from proofline.kyc_case"
                + " where reference collate \"C\" >= :from and reference collate \"C\" < :to";
        String start = text.toLowerCase(Locale.ROOT);
        if (!ID_START.matcher(start).matches()) {
            return byReference;
        }
        values.put("lowest", start + LOWEST.substring(start.length()));
        values.put("highest", start + HIGHEST.substring(start.length()));
        return "select id from proofline.kyc_case where id between :lowest::uuid and :highest::uuid union all "
                + byReference;
    }

    private static QueuedTask read(ResultSet row, int number) throws SQLException {
        return new QueuedTask(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                ReviewKind.ofWord(row.getString("kind")),
                ReviewStatus.ofWord(row.getString("status")),
                ReviewOverride.ofWord(row.getString("override")),
                row.getString("reference"),
                DocumentPack.ofWord(row.getString("pack")).orElseThrow(),
                row.getString("country"),
                row.getString("band"),
                row.getBigDecimal("score"),
                List.of((String[]) row.getArray("case_reasons").getArray()),
                row.getString("queue"),
                row.getString("claimed_by"),
                DatabaseTime.instant(row, "created_at"),
                DatabaseTime.instant(row, "due_at"),
                DatabaseTime.instant(row, "escalated_at"),
                DatabaseTime.instant(row, "held_until"),
                row.getString("first_by"));
    }
}
