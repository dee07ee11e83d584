package io.proofline.vision.face;

import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PictureQuality;
import io.proofline.vision.image.Region;
import io.proofline.vision.model.ModelCatalogue;
import org.bytedeco.opencv.opencv_core.Rect;

/** Measures a face that was found in an upright picture. */
final class FaceGauge {

    private static final int MEASURED_SIDE = 128;

    private final LandmarkLocator landmarks;
    private final HeadPoseEstimator pose;
    private final EyeStateEstimator eyes;

    FaceGauge(ModelCatalogue catalogue) {
        this.landmarks = new LandmarkLocator(catalogue);
        this.pose = new HeadPoseEstimator(catalogue);
        this.eyes = new EyeStateEstimator(catalogue);
    }

    Face measure(Picture picture, FaceBox box) {
        FaceLandmarks points = landmarks.locate(picture, box);
        HeadPose turned = pose.estimate(picture, box);
        FaceQuality quality = new FaceQuality(
                box.confidence(),
                points.eyeDistance(),
                turned,
                light(picture, box.region()),
                illumination(picture, points),
                Background.uniformity(picture, box.region()),
                eyes.estimate(picture, points, turned),
                inside(picture, box.region()),
                points.unrest(landmarks.locateInMirror(picture, box)));
        return new Face(box, points, quality);
    }

    /** See {@link FaceQuality#landmarkUnrest}. */
    double unrest(Picture picture, FaceBox box) {
        return landmarks.locate(picture, box).unrest(landmarks.locateInMirror(picture, box));
    }

    private static double inside(Picture picture, Region box) {
        return box.containment(Region.whole(picture))
                * Math.min(1, Region.whole(picture).area() / box.area());
    }

    private static double illumination(Picture picture, FaceLandmarks points) {
        try (Picture aligned = FaceAligner.align(picture, points)) {
            return Illumination.uniformity(aligned);
        }
    }

    private static PictureQuality light(Picture picture, Region box) {
        try (Rect area = box.within(picture);
                Picture crop = picture.crop(area)) {
            return PictureQuality.measuredAt(crop, MEASURED_SIDE, MEASURED_SIDE);
        }
    }
}
