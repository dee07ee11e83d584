package io.proofline.vision.face;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * From where on a face is reported as limited. These say what the networks can work with; what follows from it is
 * decided elsewhere. Of a face that is too small, dark or blurred to tell, neither closed eyes nor an occlusion is
 * reported.
 *
 * @param leastEyeDistance pixels; the embedding network sees 35 of them
 * @param mostTurn degrees of yaw or pitch, either way
 * @param leastBrightness 0..1
 * @param leastSharpness 0..1
 * @param rivalShare a second face counts from this share of the largest one's width on
 * @param leastInside share of the face that is in the picture, 0..1
 * @param leastEyesOpen share for open of the eye that is more open, 0..1; 0 where closed eyes do not matter
 * @param mostUnrest distances of the eyes, see {@link FaceQuality#landmarkUnrest}
 * @param leastLength of a vector before it is brought to unit length, see {@link FaceVector.Raw}
 */
public record FaceLimits(
        double leastEyeDistance,
        double mostTurn,
        double leastBrightness,
        double leastSharpness,
        double rivalShare,
        double leastInside,
        double leastEyesOpen,
        double mostUnrest,
        double leastLength) {

    /** For selfies. */
    public static final FaceLimits STANDARD = new FaceLimits(20, 35, 0.15, 0.2, 0.5, 0.85, 0.05, 0.08, 3.0);

    /**
     * For portraits of documents: printed small, under lines and gloss, by an office that saw to pose and eyes, and cut
     * as that office cut them. A second face is the document's own ghost image.
     */
    public static final FaceLimits DOCUMENT_PORTRAIT = new FaceLimits(16, 35, 0.1, 0.08, 1.01, 0.7, 0, 0.12, 0);

    private static final Set<FaceIssue> HARD_TO_TELL =
            Set.of(FaceIssue.SMALL, FaceIssue.CUT_OFF, FaceIssue.TURNED, FaceIssue.DARK, FaceIssue.BLURRED);

    /** Beyond this yaw a face and its mirror image are placed differently without anything before it. */
    private static final double UNREST_SAYS_NOTHING = 25;

    List<FaceIssue> issuesOf(FaceQuality quality) {
        List<FaceIssue> issues = new ArrayList<>();
        boolean small = quality.eyeDistance() < leastEyeDistance;
        boolean dark = quality.light().brightness() < leastBrightness;
        boolean blurred = quality.light().sharpness() < leastSharpness;
        addIf(small, FaceIssue.SMALL, issues);
        addIf(quality.inside() < leastInside, FaceIssue.CUT_OFF, issues);
        addIf(
                Math.max(Math.abs(quality.pose().yaw()), Math.abs(quality.pose().pitch())) > mostTurn,
                FaceIssue.TURNED,
                issues);
        if (!small && !dark && !blurred) {
            addIf(quality.eyes().open().orElse(1) < leastEyesOpen, FaceIssue.EYES_CLOSED, issues);
            addIf(isCovered(quality), FaceIssue.OCCLUDED, issues);
        }
        addIf(dark, FaceIssue.DARK, issues);
        addIf(blurred, FaceIssue.BLURRED, issues);
        return issues;
    }

    /** Whether nothing else explains that a face is hard to recognise. */
    static boolean canTell(FaceReading reading) {
        return Collections.disjoint(reading.issues(), HARD_TO_TELL);
    }

    private boolean isCovered(FaceQuality quality) {
        return Math.abs(quality.pose().yaw()) < UNREST_SAYS_NOTHING && quality.landmarkUnrest() > mostUnrest;
    }

    private static void addIf(boolean found, FaceIssue issue, List<FaceIssue> issues) {
        if (found) {
            issues.add(issue);
        }
    }
}
