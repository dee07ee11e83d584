package io.proofline.engine.api.audit;

import io.proofline.casecore.audit.AuditProofs.EntryProof;
import io.proofline.casecore.audit.merkle.TreeHash;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** An entry and why it is in the tree. */
record InclusionView(
        long index,

        @Schema(description = "The entry's line, which the leaf hash is over.")
        String leaf,

        String leafHash,

        @Schema(description = "The leaf's siblings up to the root, its own first.")
        List<String> hashes,

        CheckpointView checkpoint) {

    static InclusionView of(EntryProof proof) {
        return new InclusionView(
                proof.proof().index(),
                proof.leaf(),
                HexFormat.of().formatHex(TreeHash.leaf(proof.leaf().getBytes(StandardCharsets.UTF_8))),
                proof.proof().hashes().stream()
                        .map(hash -> HexFormat.of().formatHex(hash))
                        .toList(),
                CheckpointView.of(proof.checkpoint()));
    }
}
