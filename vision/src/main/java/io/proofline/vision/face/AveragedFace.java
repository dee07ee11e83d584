package io.proofline.vision.face;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Several pictures of one person as one vector: what is chance in each (light, pose, a blink) averages out. */
public final class AveragedFace {

    private AveragedFace() {}

    /**
     * The direction of the mean of the pictures' vectors: of those without an issue if there are any, else of all.
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
        List<FaceVector> vectors = pictures.stream()
                .filter(used)
                .flatMap(picture -> picture.vector().stream())
                .toList();
        if (vectors.isEmpty()) {
            return Optional.empty();
        }
        float[] sum = new float[vectors.get(0).values().length];
        for (FaceVector vector : vectors) {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += vector.values()[i];
            }
        }
        return Optional.of(FaceVector.normalised(sum));
    }
}
