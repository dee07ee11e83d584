package io.proofline.vision.face;

import io.proofline.vision.image.QuarterTurn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a picture shows of faces.
 *
 * @param count faces found, of any size
 * @param face the largest of those that surely are faces; empty if there is none
 * @param share its box over the picture's area, 0..1
 * @param place its box as x, y, width, height, each as a fraction of the picture's width or height; empty if there is
 *     none
 * @param turn how the picture has to be turned for that face to be upright; everything else is in the picture as it came
 * @param issues what limits it, the gravest first; empty for a face that can be used as it is
 */
public record FaceReading(
        int count, Optional<Face> face, double share, List<Double> place, QuarterTurn turn, List<FaceIssue> issues) {

    public FaceReading {
        place = List.copyOf(place);
        issues = List.copyOf(issues);
    }

    public static FaceReading none() {
        return new FaceReading(0, Optional.empty(), 0, List.of(), QuarterTurn.NONE, List.of(FaceIssue.NONE_FOUND));
    }

    /** The largest face's quality by name; no entries if there is no face. */
    public Map<String, Object> qualityFacts() {
        if (face.isEmpty()) {
            return Map.of();
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("single_face_present", count == 1);
        facts.putAll(face.get().quality().asFacts());
        if (turn != QuarterTurn.NONE) {
            facts.put("turned", turn.degrees());
        }
        return facts;
    }

    /** The same with one more limit, unless it has that one. */
    FaceReading with(FaceIssue issue) {
        List<FaceIssue> more =
                Stream.concat(issues.stream(), Stream.of(issue)).distinct().toList();
        return new FaceReading(count, face, share, place, turn, more);
    }
}
