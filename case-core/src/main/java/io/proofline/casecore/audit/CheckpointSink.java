package io.proofline.casecore.audit;

import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import java.util.List;

/**
 * Remembers checkpoints out of reach of whoever administers the database. Every bean of this type is told every
 * checkpoint, in their order and at least once; one that fails is tried again, with growing pauses.
 */
public interface CheckpointSink {

    /** Under which name it is remembered how far this sink has been told; another sink has another name. */
    String name();

    /** @throws CheckpointNotKept if it should be tried again later */
    void keep(SignedCheckpoint checkpoint);

    /** All that were kept, oldest first, if this sink can be read. */
    default List<SignedCheckpoint> kept() {
        return List.of();
    }
}
