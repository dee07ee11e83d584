package io.proofline.casecore.audit;

import io.proofline.casecore.audit.merkle.Frontier;
import io.proofline.casecore.audit.merkle.Subtree;
import io.proofline.casecore.database.SystemDatabase;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves entries from the queue to the tree, across tenants. Business transactions append to the queue side by side and
 * never wait for each other; the one order that a tree needs is made here. Every node runs one, and whoever holds the
 * lock works. It keeps no state between batches, so whoever is next goes on where the last commit ended.
 */
@Component
public class AuditSequencer {

    static final int BATCH = 2000;
    /** Names the lock among the advisory locks of the database. */
    private static final long LOCK = 0x4155444954L;

    private final SystemDatabase database;

    public AuditSequencer(SystemDatabase database) {
        this.database = database;
    }

    /** Seals all that is in the queue. */
    @Scheduled(
            fixedDelayString = "${proofline.audit.seal-every:PT0.5S}",
            initialDelayString = "${proofline.audit.seal-every:PT0.5S}")
    public void sealAll() {
        int sealed;
        do {
            sealed = seal();
        } while (sealed == BATCH);
    }

    /** Seals up to {@value #BATCH} entries in one transaction, or none if another sequencer is at it. */
    public int seal() {
        return database.inTransaction(jdbc -> {
            // Ends with the transaction, so that the next holder sees all that this one wrote.
            boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query(Boolean.class)
                    .single();
            return mine ? sealBatch(jdbc) : 0;
        });
    }

    private static int sealBatch(JdbcClient jdbc) {
        List<Queued> batch = jdbc.sql("select position, " + AuditEntry.COLUMNS
                        + " from proofline.audit_queue order by position limit " + BATCH)
                .query((row, number) -> new Queued(row.getLong("position"), AuditEntry.of(row)))
                .list();
        if (!batch.isEmpty()) {
            append(jdbc, batch);
        }
        return batch.size();
    }

    private static void append(JdbcClient jdbc, List<Queued> batch) {
        StoredSubtrees stored = new StoredSubtrees(jdbc);
        List<Completed> completed = new ArrayList<>();
        Frontier frontier = Frontier.of(stored.size(), stored, (subtree, hash) -> {
            if (subtree.level() % StoredSubtrees.STEP == 0) {
                completed.add(new Completed(subtree, hash));
            }
        });
        long first = frontier.size();
        byte[][] hashes = new byte[batch.size()][];
        for (int n = 0; n < hashes.length; n++) {
            hashes[n] = batch.get(n).entry().leafHash(first + n);
            frontier.append(hashes[n]);
        }
        move(jdbc, batch, first, hashes);
        store(jdbc, completed);
    }

    /** Inside the database, so that entries travel once only. */
    private static void move(JdbcClient jdbc, List<Queued> batch, long first, byte[][] hashes) {
        long[] positions = batch.stream().mapToLong(Queued::position).toArray();
        int moved = jdbc.sql("with sealed as (select position, leaf_hash, ? + ordinality - 1 as leaf_index"
                        + " from unnest(?::bigint[], ?::bytea[]) with ordinality as s (position, leaf_hash)),"
                        + " moved as (delete from proofline.audit_queue q using sealed s where q.position = s.position"
                        + " returning q.*, s.leaf_index, s.leaf_hash)"
                        + " insert into proofline.audit_entry (leaf_index, leaf_hash, " + AuditEntry.COLUMNS + ")"
                        + " select leaf_index, leaf_hash, " + AuditEntry.COLUMNS + " from moved order by leaf_index")
                .params(first, positions, hashes)
                .update();
        if (moved != hashes.length) {
            throw new IllegalStateException("Of " + hashes.length + " entries " + moved + " were moved.");
        }
    }

    private static void store(JdbcClient jdbc, List<Completed> completed) {
        for (Completed each : completed) {
            jdbc.sql("insert into proofline.audit_subtree (level, position, hash) values (?, ?, ?)")
                    .params(each.subtree().level(), each.subtree().position(), each.hash())
                    .update();
        }
    }

    private record Queued(long position, AuditEntry entry) {}

    private record Completed(Subtree subtree, byte[] hash) {}
}
