package io.proofline.casecore.audit;

import io.proofline.casecore.database.SystemDatabase;
import java.time.Clock;
import java.util.HexFormat;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Remembers from time to time, outside of the database, how far the chain has come. */
@Component
public class AuditCheckpoints {

    private final SystemDatabase database;
    private final CheckpointSink sink;
    private final Clock clock;
    private long lastKept = -1;

    AuditCheckpoints(SystemDatabase database, CheckpointSink sink, Clock clock) {
        this.database = database;
        this.sink = sink;
        this.clock = clock;
    }

    /** Keeps a checkpoint if the chain has grown since the last one. */
    @Scheduled(
            fixedDelayString = "${proofline.audit.checkpoint-every:PT1M}",
            initialDelayString = "${proofline.audit.checkpoint-every:PT1M}")
    public synchronized void keep() {
        database.inTransaction(AuditHead::read)
                .filter(head -> head.index() > lastKept)
                .ifPresent(head -> {
                    sink.keep(new AuditCheckpoint(
                            clock.instant(), head.index(), HexFormat.of().formatHex(head.hash())));
                    lastKept = head.index();
                });
    }
}
