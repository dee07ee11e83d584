package io.proofline.casecore.audit;

import java.util.List;

/** Remembers checkpoints out of reach of whoever administers the database. */
public interface CheckpointSink {

    void keep(AuditCheckpoint checkpoint);

    /** All that were kept, oldest first. */
    List<AuditCheckpoint> kept();
}
