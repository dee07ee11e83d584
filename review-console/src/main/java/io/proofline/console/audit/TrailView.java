package io.proofline.console.audit;

import io.proofline.casecore.audit.checkpoint.Checkpoint;
import io.proofline.casecore.audit.checkpoint.PublicKey;
import io.proofline.casecore.audit.checkpoint.SignedCheckpoint;
import io.proofline.console.wording.Wording;
import java.util.Base64;
import java.util.Optional;

/**
 * How far the trail has grown.
 *
 * @param size entries that are sealed
 * @param checkpoint its number, or null before the first
 * @param covered entries that it was signed for
 * @param note the checkpoint as it is to be kept
 */
public record TrailView(
        long size,
        Long checkpoint,
        long covered,
        String signedAt,
        String root,
        String note,
        String keyId,
        String publicKey) {

    static TrailView of(long size, Optional<SignedCheckpoint> latest, PublicKey key, Wording wording) {
        Optional<Checkpoint> checkpoint = latest.map(SignedCheckpoint::checkpoint);
        return new TrailView(
                size,
                checkpoint.map(Checkpoint::number).orElse(null),
                checkpoint.map(Checkpoint::size).orElse(0L),
                checkpoint.map(each -> wording.moment(each.at())).orElse(""),
                checkpoint
                        .map(each -> Base64.getEncoder().encodeToString(each.root()))
                        .orElse(""),
                latest.map(SignedCheckpoint::note).orElse(""),
                key.id(),
                key.pem());
    }
}
