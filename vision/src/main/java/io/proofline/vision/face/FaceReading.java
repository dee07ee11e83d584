package io.proofline.vision.face;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a picture shows of faces.
 *
 * @param count faces found, of any size
 * @param face the largest of those that surely are faces; empty if there is none
 * @param share its box over the picture's area, 0..1
 * @param place its box as x, y, width, height, each as a fraction of the picture's width or height; empty if there is
 *     none
 * @param issues what limits it, the gravest first; empty for a face that can be used as it is
 */
public record FaceReading(int count, Optional<Face> face, double share, List<Double> place, List<FaceIssue> issues) {

    public FaceReading {
        place = List.copyOf(place);
        issues = List.copyOf(issues);
    }

    static FaceReading none() {
        return new FaceReading(0, Optional.empty(), 0, List.of(), List.of(FaceIssue.NONE_FOUND));
    }

    /** The largest face's quality by name; no entries if there is no face. */
    public Map<String, Object> qualityFacts() {
        return face.map(found -> found.quality().asFacts()).orElse(Map.of());
    }
}
