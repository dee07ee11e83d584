package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.SystemDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells every sink every checkpoint, in order and at least once. The queue is the table of checkpoints itself: for each
 * sink the database keeps how far it has been told, and when to try again.
 */
@Component
public class CheckpointDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointDelivery.class);
    private static final int BATCH = 100;
    /** While a node is telling a sink, no other does; longer than a batch can take. */
    private static final Duration LEASE = Duration.ofMinutes(20);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_PAUSE_DOUBLINGS = 8;

    private final SystemDatabase database;
    private final List<CheckpointSink> sinks;
    private final Clock clock;

    public CheckpointDelivery(SystemDatabase database, List<CheckpointSink> sinks, Clock clock) {
        this.database = database;
        this.sinks = List.copyOf(sinks);
        this.clock = clock;
    }

    /** Tells each sink whose turn it is what it has not been told. */
    public void deliverAll() {
        sinks.forEach(this::deliver);
    }

    /** What the sinks that can be read remember. */
    List<SignedCheckpoint> remembered() {
        return sinks.stream().flatMap(sink -> sink.kept().stream()).toList();
    }

    private void deliver(CheckpointSink sink) {
        Optional<Turn> mine = database.inTransaction(jdbc -> lease(jdbc, sink.name()));
        if (mine.isEmpty()) {
            return;
        }
        long told = mine.get().delivered();
        try {
            for (SignedCheckpoint checkpoint : mine.get().waiting()) {
                sink.keep(checkpoint);
                told = checkpoint.checkpoint().number();
            }
            note(sink, told, 0, clock.instant(), null);
        } catch (CheckpointNotKept refused) {
            int attempts = mine.get().attempts() + 1;
            Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, LONGEST_PAUSE_DOUBLINGS));
            LOG.warn("Checkpoint {} was not kept by {}: {}", told + 1, sink.name(), refused.getMessage());
            note(sink, told, attempts, clock.instant().plus(pause), refused.getMessage());
        }
    }

    private Optional<Turn> lease(JdbcClient jdbc, String name) {
        Instant now = clock.instant();
        jdbc.sql("insert into proofline.audit_sink (name, next_attempt) values (?, ?) on conflict do nothing")
                .params(name, DatabaseTime.parameter(now))
                .update();
        return jdbc.sql("select delivered, attempts from proofline.audit_sink where name = ? and next_attempt <= ?"
                        + " for update skip locked")
                .params(name, DatabaseTime.parameter(now))
                .query((row, number) -> new Turn(row.getLong(1), row.getInt(2), waiting(jdbc, row.getLong(1))))
                .optional()
                .filter(turn -> !turn.waiting().isEmpty())
                .map(turn -> {
                    setNext(jdbc, name, now.plus(LEASE));
                    return turn;
                });
    }

    private static List<SignedCheckpoint> waiting(JdbcClient jdbc, long delivered) {
        return jdbc
                .sql("select note from proofline.audit_checkpoint where number > ? order by number limit " + BATCH)
                .params(delivered)
                .query(String.class)
                .list()
                .stream()
                .map(SignedCheckpoint::parse)
                .toList();
    }

    private static void setNext(JdbcClient jdbc, String name, Instant next) {
        jdbc.sql("update proofline.audit_sink set next_attempt = ? where name = ?")
                .params(DatabaseTime.parameter(next), name)
                .update();
    }

    private void note(CheckpointSink sink, long delivered, int attempts, Instant next, String error) {
        database.inTransaction(jdbc -> jdbc.sql("update proofline.audit_sink set delivered = :delivered,"
                        + " attempts = :attempts, next_attempt = :next, last_error = :error where name = :name")
                .param("delivered", delivered)
                .param("attempts", attempts)
                .param("next", DatabaseTime.parameter(next))
                .param("error", error)
                .param("name", sink.name())
                .update());
    }

    private record Turn(long delivered, int attempts, List<SignedCheckpoint> waiting) {}
}
