package io.proofline.engine.api.audit;

import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HexFormat;

/** A signed checkpoint. */
record CheckpointView(
        long number,

        @Schema(description = "How many entries the tree had.")
        long size,

        @Schema(description = "Root of the tree, 64 hexadecimal digits.")
        String root,

        Instant at,
        String keyId,

        @Schema(description = "The signed note, as it is to be kept and verified.")
        String note) {

    static CheckpointView of(SignedCheckpoint signed) {
        return new CheckpointView(
                signed.checkpoint().number(),
                signed.checkpoint().size(),
                HexFormat.of().formatHex(signed.checkpoint().root()),
                signed.checkpoint().at(),
                signed.keyId(),
                signed.note());
    }
}
