package io.proofline.vision.liveness;

import io.proofline.vision.face.FaceReading;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a selfie says of liveness.
 *
 * @param assessment what the signals mean; empty if there is no face. It is there for badly framed faces, too, but an
 *     answer only if {@link #framed()}
 * @param contextShare how much of the surroundings that are wanted were in the picture, 0..1; a tight crop hides the
 *     edges that give a shown picture away
 * @param face the face, its share of the picture, its quality and what limits it
 */
public record LivenessReading(Optional<SpoofAssessment> assessment, double contextShare, FaceReading face) {

    /**
     * The least share of the surroundings: the picture is 1.6 times as wide and as high as the face. With less, an
     * attacker can keep every edge of what is held before the camera out of the picture.
     */
    public static final double LEAST_CONTEXT = 0.6;

    /** The calibrated score for a living person, 0..1; empty if there is no face. */
    public OptionalDouble liveProbability() {
        return assessment.map(found -> OptionalDouble.of(found.live())).orElse(OptionalDouble.empty());
    }

    /** True if enough of the face's surroundings is seen; if not, the picture has to be taken again. */
    public boolean framed() {
        return contextShare >= LEAST_CONTEXT;
    }
}
