package io.proofline.vision.face;

import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PictureQuality;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Rect;

/** Finds the face that a picture is about and measures it. Safe for use by many threads. */
public final class FaceReader {

    /** The models that a reading runs on. */
    public static final List<String> MODELS =
            List.of(FaceDetector.MODEL, LandmarkLocator.MODEL, HeadPoseEstimator.MODEL);

    private static final int MEASURED_SIDE = 128;

    private final FaceDetector detector;
    private final LandmarkLocator landmarks;
    private final HeadPoseEstimator pose;
    private final FaceLimits limits;

    public FaceReader(ModelCatalogue catalogue, FaceLimits limits) {
        this.detector = new FaceDetector(catalogue);
        this.landmarks = new LandmarkLocator(catalogue);
        this.pose = new HeadPoseEstimator(catalogue);
        this.limits = limits;
    }

    public FaceReading read(Picture picture) {
        List<FaceBox> boxes = detector.detect(picture);
        if (boxes.isEmpty()) {
            return FaceReading.none();
        }
        Face face = measure(picture, boxes.get(0));
        List<FaceIssue> issues = new ArrayList<>();
        if (hasRival(boxes)) {
            issues.add(FaceIssue.SEVERAL);
        }
        issues.addAll(limits.issuesOf(face.quality()));
        double share = face.box().region().area() / ((double) picture.width() * picture.height());
        List<Double> place = face.box().region().shares(picture);
        return new FaceReading(boxes.size(), Optional.of(face), Math.min(1, share), place, issues);
    }

    private Face measure(Picture picture, FaceBox box) {
        FaceLandmarks points = landmarks.locate(picture, box);
        FaceQuality quality = new FaceQuality(
                box.confidence(), points.eyeDistance(), pose.estimate(picture, box), light(picture, box.region()));
        return new Face(box, points, quality);
    }

    private boolean hasRival(List<FaceBox> boxes) {
        double largest = boxes.get(0).region().width();
        return boxes.stream().skip(1).anyMatch(box -> box.region().width() >= limits.rivalShare() * largest);
    }

    private static PictureQuality light(Picture picture, Region box) {
        try (Rect area = box.within(picture);
                Picture crop = picture.crop(area)) {
            return PictureQuality.measuredAt(crop, MEASURED_SIDE, MEASURED_SIDE);
        }
    }
}
