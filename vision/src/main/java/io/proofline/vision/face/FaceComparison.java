package io.proofline.vision.face;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Two pictures and how alike their largest faces are.
 *
 * @param similarity cosine, −1..1; empty if either picture shows no face
 * @param selfieVector the selfie's face; empty if it shows none
 */
public record FaceComparison(
        OptionalDouble similarity, FaceReading selfie, FaceReading portrait, Optional<FaceVector> selfieVector) {

    /** The similarity on the scale of a check's score: below 0 counts as 0; empty like the similarity. */
    public OptionalDouble score() {
        return similarity.isPresent() ? OptionalDouble.of(Math.max(0, similarity.getAsDouble())) : similarity;
    }
}
