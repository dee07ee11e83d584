package io.proofline.vision.liveness.active;

import io.proofline.vision.face.AveragedFace;
import io.proofline.vision.face.FaceDescription;
import io.proofline.vision.face.FaceVector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Whose face it is, at several times of a video. */
record FaceIdentity(List<FaceVector.Raw> faces) {

    /** Lowest cosine between any two of them; empty for fewer than two. */
    OptionalDouble constancy() {
        return IntStream.range(0, faces.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, faces.size()).mapToObj(other -> faces.get(one)
                        .direction()
                        .cosine(faces.get(other).direction())))
                .mapToDouble(Double::doubleValue)
                .min();
    }

    /**
     * Cosine of their weighted average with another picture's face. That they are one face is for {@link #constancy} to
     * say; given that, the average is what chance spoils least.
     */
    OptionalDouble similarityTo(Optional<FaceDescription> selfie) {
        return selfie.flatMap(FaceDescription::vector)
                .flatMap(vector -> AveragedFace.ofVectors(faces).map(vector::cosine))
                .map(OptionalDouble::of)
                .orElse(OptionalDouble.empty());
    }
}
