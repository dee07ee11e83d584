package io.proofline.vision.liveness.active;

import io.proofline.vision.face.FaceDescription;
import io.proofline.vision.face.FaceVector;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Whose face it is, at several times of a video. */
record FaceIdentity(List<FaceVector> faces) {

    /** Lowest cosine between any two of them; empty for fewer than two. */
    OptionalDouble constancy() {
        return IntStream.range(0, faces.size())
                .boxed()
                .flatMap(one -> IntStream.range(one + 1, faces.size())
                        .mapToObj(other -> faces.get(one).cosine(faces.get(other))))
                .mapToDouble(Double::doubleValue)
                .min();
    }

    /** Lowest cosine of any of them with another picture's face. */
    OptionalDouble similarityTo(Optional<FaceDescription> selfie) {
        return selfie.flatMap(FaceDescription::vector).stream()
                .flatMapToDouble(vector -> faces.stream().mapToDouble(vector::cosine))
                .min();
    }
}
