package io.proofline.vision.face;

import io.proofline.vision.image.Picture;
import io.proofline.vision.model.ModelCatalogue;
import java.util.List;
import java.util.Optional;

/**
 * Reads the faces of a video's frames: only what movements are told by, and only upright, which takes a fraction of a
 * {@link FaceReader}'s time. Safe for use by many threads.
 */
public final class FaceTracker {

    private static final double RIVAL_SHARE = 0.5;

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

    /** The largest face of a frame; empty if there is none. */
    public Optional<TrackedFace> read(Picture frame) {
        List<FaceBox> boxes = detector.detect(frame);
        if (boxes.isEmpty()) {
            return Optional.empty();
        }
        FaceBox box = boxes.get(0);
        FaceLandmarks points = landmarks.locate(frame, box);
        HeadPose turned = pose.estimate(frame, box);
        boolean rival = boxes.stream()
                .skip(1)
                .anyMatch(other ->
                        other.region().width() >= RIVAL_SHARE * box.region().width());
        return Optional.of(new TrackedFace(box, points, turned, eyes.estimate(frame, points, turned), rival));
    }
}
