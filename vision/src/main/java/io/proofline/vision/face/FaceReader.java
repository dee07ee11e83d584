package io.proofline.vision.face;

import io.proofline.vision.image.Picture;
import io.proofline.vision.image.QuarterTurn;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the face that a picture is about and measures it. A picture in which no face is upright for certain is tried in
 * the other three ways too, as a selfie may lie on its side and not say so. Safe for use by many threads.
 */
public final class FaceReader {

    /** The models that a reading runs on. */
    public static final List<String> MODELS =
            List.of(FaceDetector.MODEL, LandmarkLocator.MODEL, HeadPoseEstimator.MODEL, EyeStateEstimator.MODEL);

    /** Upright faces of 90 photographs had 0.999 and more; the same upside down were found too, at 0.98. */
    private static final double SURELY_UPRIGHT = 0.99;

    /** Faces found in a picture that was turned, the most important first. */
    private record Found(QuarterTurn turn, List<FaceBox> boxes) {

        double confidence() {
            return boxes.isEmpty() ? 0 : boxes.get(0).confidence();
        }
    }

    private final FaceDetector detector;
    private final FaceGauge gauge;
    private final FaceLimits limits;

    public FaceReader(ModelCatalogue catalogue, FaceLimits limits) {
        this.detector = new FaceDetector(catalogue);
        this.gauge = new FaceGauge(catalogue);
        this.limits = limits;
    }

    public FaceReading read(Picture picture) {
        return read(picture, limits);
    }

    /** Reads a picture that has tolerances of its own. */
    FaceReading read(Picture picture, FaceLimits tolerated) {
        Found upright = new Found(QuarterTurn.NONE, detector.detect(picture));
        Found found = upright.confidence() >= SURELY_UPRIGHT ? upright : calmest(picture, upright);
        if (found.boxes().isEmpty()) {
            return FaceReading.none();
        }
        if (found.turn() == QuarterTurn.NONE) {
            return reading(
                    picture, found.boxes(), gauge.measure(picture, found.boxes().get(0)), found, tolerated);
        }
        try (Picture turned = found.turn().of(picture)) {
            Face face = gauge.measure(turned, found.boxes().get(0));
            return reading(picture, found.boxes(), back(face, found.turn(), picture), found, tolerated);
        }
    }

    /**
     * The way up in which the landmarks of the face and of its mirror image agree best: the detector alone takes chins
     * for foreheads.
     */
    private Found calmest(Picture picture, Found upright) {
        Found calmest = upright;
        double least = upright.boxes().isEmpty()
                ? Double.POSITIVE_INFINITY
                : gauge.unrest(picture, upright.boxes().get(0));
        for (QuarterTurn turn : List.of(QuarterTurn.RIGHT, QuarterTurn.LEFT, QuarterTurn.HALF)) {
            try (Picture turned = turn.of(picture)) {
                Found found = new Found(turn, detector.detect(turned));
                if (found.confidence() >= SURELY_UPRIGHT) {
                    double unrest = gauge.unrest(turned, found.boxes().get(0));
                    if (unrest < least) {
                        calmest = found;
                        least = unrest;
                    }
                }
            }
        }
        return calmest;
    }

    private static FaceReading reading(
            Picture picture, List<FaceBox> boxes, Face face, Found found, FaceLimits tolerated) {
        List<FaceIssue> issues = new ArrayList<>();
        if (hasRival(boxes, tolerated)) {
            issues.add(FaceIssue.SEVERAL);
        }
        issues.addAll(tolerated.issuesOf(face.quality()));
        Region box = face.box().region();
        double share = box.area() / ((double) picture.width() * picture.height());
        return new FaceReading(
                boxes.size(), Optional.of(face), Math.min(1, share), box.shares(picture), found.turn(), issues);
    }

    private static Face back(Face face, QuarterTurn turn, Picture picture) {
        int width = picture.width();
        int height = picture.height();
        FaceBox box = new FaceBox(
                turn.back(face.box().region(), width, height), face.box().confidence());
        FaceLandmarks points = face.landmarks().moved(point -> {
            double[] before = turn.back(point.x(), point.y(), width, height);
            return new FaceLandmarks.Point(before[0], before[1]);
        });
        return new Face(box, points, face.quality());
    }

    private static boolean hasRival(List<FaceBox> boxes, FaceLimits tolerated) {
        double largest = boxes.get(0).region().width();
        return boxes.stream().skip(1).anyMatch(box -> box.region().width() >= tolerated.rivalShare() * largest);
    }
}
