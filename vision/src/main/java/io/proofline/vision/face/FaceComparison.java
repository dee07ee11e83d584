package io.proofline.vision.face;

import java.util.OptionalDouble;

/**
 * Two pictures and how alike their largest faces are.
 *
 * @param similarity cosine, −1..1; empty if either picture shows no face
 */
public record FaceComparison(OptionalDouble similarity, FaceReading selfie, FaceReading portrait) {

    /** The similarity on the scale of a check's score: below 0 counts as 0; empty like the similarity. */
    public OptionalDouble score() {
        return similarity.isPresent() ? OptionalDouble.of(Math.max(0, similarity.getAsDouble())) : similarity;
    }
}
