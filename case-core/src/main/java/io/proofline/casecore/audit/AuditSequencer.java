package io.proofline.casecore.audit;

import io.proofline.casecore.database.DatabaseTime;
import io.proofline.casecore.database.SystemDatabase;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Moves entries from the queue to the chain, across tenants. Business transactions append to the queue side by side and
 * never wait for each other; the one order that a chain needs is made here. Every node runs one, and whoever holds the
 * lock works.
 */
@Component
public class AuditSequencer {

    static final int BATCH = 500;
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
        if (batch.isEmpty()) {
            return 0;
        }
        AuditHead head = AuditHead.read(jdbc).orElseGet(AuditHead::none);
        for (Queued queued : batch) {
            head = append(jdbc, head, queued.entry());
        }
        jdbc.sql("delete from proofline.audit_queue where position in (:positions)")
                .param("positions", batch.stream().map(Queued::position).toList())
                .update();
        return batch.size();
    }

    private static AuditHead append(JdbcClient jdbc, AuditHead head, AuditEntry entry) {
        AuditHead next = new AuditHead(head.index() + 1, AuditChain.hash(head.hash(), entry));
        jdbc.sql("insert into proofline.audit_entry (leaf_index, previous_hash, hash, " + AuditEntry.COLUMNS + """
                        ) values (:index, :previous, :hash, :event, :tenant, :case, :at, :action, :actorKind, :actorId,
                                  :details, :personal)
                        """)
                .param("index", next.index())
                .param("previous", head.hash())
                .param("hash", next.hash())
                .param("event", entry.eventId())
                .param("tenant", entry.tenant())
                .param("case", entry.caseId())
                .param("at", DatabaseTime.parameter(entry.at()))
                .param("action", entry.action())
                .param("actorKind", entry.actorKind())
                .param("actorId", entry.actorId())
                .param("details", entry.details())
                .param("personal", entry.personal())
                .update();
        return next;
    }

    private record Queued(long position, AuditEntry entry) {}
}
