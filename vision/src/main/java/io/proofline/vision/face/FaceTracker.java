package io.proofline.vision.face;

import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the faces of a video's frames: only what movements are told by, and only upright, which takes a fraction of a
 * {@link FaceReader}'s time. Safe for use by many threads.
 */
public final class FaceTracker {

    private static final double RIVAL_SHARE = 0.5;
    /** Widths over the largest's; boxes of one face vary by as much from frame to frame. */
    private static final double AS_LARGE = 0.8;
    /** Widths of the face that its centre may move from frame to frame. */
    private static final double LONGEST_WAY = 0.75;

    private final FaceDetector detector;
    private final LandmarkLocator landmarks;
    private final HeadPoseEstimator pose;
    private final EyeStateEstimator eyes;

    public FaceTracker(ModelCatalogue catalogue) {
        this.detector = new FaceDetector(catalogue);
        this.landmarks = new LandmarkLocator(catalogue);
        this.pose = new HeadPoseEstimator(catalogue);
        this.eyes = new EyeStateEstimator(catalogue);
    }

    /**
     * The face of a frame.
     *
     * @param before where it was in the frame before, so that of two that are about as large the same one is taken
     *     again; empty if it is the first frame with a face, and then the largest is taken, or of several about as large
     *     the one nearest to the middle
     * @return empty if there is none
     */
    public Optional<TrackedFace> read(Picture frame, Optional<Region> before) {
        List<FaceBox> boxes = detector.detect(frame);
        if (boxes.isEmpty()) {
            return Optional.empty();
        }
        FaceBox box =
                before.flatMap(place -> followed(boxes, place)).orElseGet(() -> leading(boxes, Region.whole(frame)));
        FaceLandmarks points = landmarks.locate(frame, box);
        HeadPose turned = pose.estimate(frame, box);
        boolean rival = boxes.stream()
                .anyMatch(other -> !other.equals(box)
                        && other.region().width() >= RIVAL_SHARE * box.region().width());
        return Optional.of(new TrackedFace(box, points, turned, eyes.estimate(frame, points, turned), rival));
    }

    /** Whoever films themselves is in the middle. */
    static FaceBox leading(List<FaceBox> boxes, Region picture) {
        double largest = largestWidth(boxes);
        return boxes.stream()
                .filter(box -> box.region().width() >= AS_LARGE * largest)
                .min(Comparator.comparingDouble(box -> way(box.region(), picture)))
                .orElseThrow();
    }

    /** The nearest to a place; none if it is far off, or if another face is so much larger that it has to be the one. */
    static Optional<FaceBox> followed(List<FaceBox> boxes, Region place) {
        double largest =
                boxes.stream().mapToDouble(box -> box.region().width()).max().orElse(0);
        return boxes.stream()
                .min(Comparator.comparingDouble(box -> way(box.region(), place)))
                .filter(box -> way(box.region(), place) <= LONGEST_WAY * place.width())
                .filter(box -> box.region().width() >= RIVAL_SHARE * largest);
    }

    private static double largestWidth(List<FaceBox> boxes) {
        return boxes.stream().mapToDouble(box -> box.region().width()).max().orElse(0);
    }

    private static double way(Region one, Region other) {
        return Math.hypot(one.centreX() - other.centreX(), one.centreY() - other.centreY());
    }
}
