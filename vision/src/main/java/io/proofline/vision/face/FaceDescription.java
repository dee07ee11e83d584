package io.proofline.vision.face;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A picture's largest face in numbers.
 *
 * @param vector empty if the picture shows no face
 */
public record FaceDescription(FaceReading reading, Optional<FaceVector> vector) {

    /** How alike this face and another are. */
    public FaceComparison compare(FaceDescription other) {
        OptionalDouble similarity = vector.isPresent() && other.vector.isPresent()
                ? OptionalDouble.of(vector.get().cosine(other.vector.get()))
                : OptionalDouble.empty();
        return new FaceComparison(similarity, reading, other.reading);
    }
}
