package io.proofline.casecore.outbox;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.SystemDatabase;
import io.proofline.contract.tenant.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code proofline.outbox} across tenants. */
@Repository
class OutboxRows {

    private final SystemDatabase database;

    OutboxRows(SystemDatabase database) {
        this.database = database;
    }

    /**
     * @param present positions of all entries of the same case and consumer that were there when this one was taken.
     *     Positions are drawn before transactions end, so an entry that comes later may well have a lower one
     */
    record Taken(OutboxEntry entry, List<Long> present) {

        Taken {
            present = List.copyOf(present);
        }
    }

    /**
     * Takes the first waiting entry of each case, for as long as the lease. An entry that somebody else has taken stands
     * in the way of the later ones of its case, one that was given up does not. What waits is found by an index; what was
     * given up is little, and looked through once.
     */
    List<Taken> take(String consumer, Instant now, Duration lease, int most) {
        return database.inTransaction(jdbc -> jdbc.sql("""
                        with parked as materialized (
                            select position, case_id from proofline.outbox
                            where consumer = :consumer and parked_at is not null),
                        heads as (
                            select head.position from proofline.outbox head
                            where head.consumer = :consumer and head.parked_at is null and head.next_attempt <= :now
                              and not exists (select 1 from proofline.outbox before
                                              where before.consumer = head.consumer and before.case_id = head.case_id
                                                and before.parked_at is null and before.position < head.position)
                            order by head.position limit :most
                            for update skip locked)
                        update proofline.outbox taken set next_attempt = :leased, attempts = attempts + 1
                        from heads where taken.position = heads.position
                        returning taken.*, array(select same.position from proofline.outbox same
                                                 where same.consumer = taken.consumer
                                                   and same.case_id = taken.case_id and same.parked_at is null
                                                 union all
                                                 select position from parked
                                                 where parked.case_id = taken.case_id) as present
                        """)
                .param("consumer", consumer)
                .param("now", DatabaseTime.parameter(now))
                .param("leased", DatabaseTime.parameter(now.plus(lease)))
                .param("most", most)
                .query(OutboxRows::read)
                .list());
    }

    /** Forgets what was delivered. */
    void delivered(String consumer, OutboxEntry entry) {
        update(
                "delete from proofline.outbox where consumer = :consumer and position = :position",
                consumer,
                statement -> statement.param("position", entry.position()));
    }

    /** Forgets what was delivered with all of the same case that was there when it was taken. */
    void deliveredWithAllPresent(String consumer, Taken taken) {
        update(
                "delete from proofline.outbox where consumer = :consumer and position = any(:present)",
                consumer,
                statement -> statement.param("present", taken.present().toArray(Long[]::new)));
    }

    void retry(String consumer, OutboxEntry entry, Instant next, String error) {
        update(
                "update proofline.outbox set next_attempt = :next, last_error = :error"
                        + " where consumer = :consumer and position = :position",
                consumer,
                statement -> statement
                        .param("next", DatabaseTime.parameter(next))
                        .param("error", error)
                        .param("position", entry.position()));
    }

    void park(String consumer, OutboxEntry entry, Instant now, String error) {
        update(
                "update proofline.outbox set parked_at = :now, last_error = :error"
                        + " where consumer = :consumer and position = :position",
                consumer,
                statement -> statement
                        .param("now", DatabaseTime.parameter(now))
                        .param("error", error)
                        .param("position", entry.position()));
    }

    /** Gives an entry back that could not be tried. */
    void release(String consumer, OutboxEntry entry, Instant next) {
        update(
                "update proofline.outbox set next_attempt = :next, attempts = attempts - 1"
                        + " where consumer = :consumer and position = :position",
                consumer,
                statement ->
                        statement.param("next", DatabaseTime.parameter(next)).param("position", entry.position()));
    }

    private void update(String sql, String consumer, UnaryOperator<JdbcClient.StatementSpec> parameters) {
        database.inTransaction(jdbc ->
                parameters.apply(jdbc.sql(sql).param("consumer", consumer)).update());
    }

    /** What waits and what was given up. */
    Backlog backlog(String consumer) {
        return database.inTransaction(jdbc -> jdbc.sql("""
                        select count(*) filter (where parked_at is null) as waiting,
                               count(*) filter (where parked_at is not null) as parked,
                               min(written_at) filter (where parked_at is null) as oldest
                        from proofline.outbox where consumer = :consumer
                        """)
                .param("consumer", consumer)
                .query((row, number) ->
                        new Backlog(row.getLong("waiting"), row.getLong("parked"), DatabaseTime.instant(row, "oldest")))
                .single());
    }

    private static Taken read(ResultSet row, int number) throws SQLException {
        return new Taken(
                new OutboxEntry(
                        row.getLong("position"),
                        row.getObject("event_id", UUID.class),
                        new TenantId(row.getString("tenant_id")),
                        row.getObject("case_id", UUID.class),
                        row.getString("topic"),
                        row.getString("payload"),
                        DatabaseTime.instant(row, "written_at"),
                        row.getInt("attempts")),
                List.of((Long[]) row.getArray("present").getArray()));
    }
}
