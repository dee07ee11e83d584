package io.proofline.vision.face;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A picture's largest face in numbers.
 *
 * @param vector empty if the picture shows no face
 * @param strength how much the network recognised, the length of its raw vector: 3.1 to 4.3 for nine in ten photographs
 *     of good quality, about 2 where blur or darkness hides the features; 0 without a face
 */
public record FaceDescription(FaceReading reading, Optional<FaceVector> vector, double strength) {

    /** How alike this face and another are. */
    public FaceComparison compare(FaceDescription other) {
        OptionalDouble similarity = vector.isPresent() && other.vector.isPresent()
                ? OptionalDouble.of(vector.get().cosine(other.vector.get()))
                : OptionalDouble.empty();
        return new FaceComparison(similarity, reading, other.reading, vector);
    }
}
