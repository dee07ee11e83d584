package io.proofline.vision.face;

import java.util.ArrayList;
import java.util.List;

/**
 * From where on a face is reported as limited. These say what the networks can work with; what follows from it is
 * decided elsewhere.
 *
 * @param leastEyeDistance pixels; the embedding network sees 35 of them
 * @param mostTurn degrees of yaw or pitch, either way
 * @param leastBrightness 0..1
 * @param leastSharpness 0..1
 * @param rivalShare a second face counts from this share of the largest one's width on
 */
public record FaceLimits(
        double leastEyeDistance, double mostTurn, double leastBrightness, double leastSharpness, double rivalShare) {

    public static final FaceLimits STANDARD = new FaceLimits(20, 35, 0.15, 0.2, 0.5);

    List<FaceIssue> issuesOf(FaceQuality quality) {
        List<FaceIssue> issues = new ArrayList<>();
        if (quality.eyeDistance() < leastEyeDistance) {
            issues.add(FaceIssue.SMALL);
        }
        if (Math.max(Math.abs(quality.pose().yaw()), Math.abs(quality.pose().pitch())) > mostTurn) {
            issues.add(FaceIssue.TURNED);
        }
        if (quality.light().brightness() < leastBrightness) {
            issues.add(FaceIssue.DARK);
        }
        if (quality.light().sharpness() < leastSharpness) {
            issues.add(FaceIssue.BLURRED);
        }
        return issues;
    }
}
