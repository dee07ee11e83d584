package io.proofline.vision.face;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.image.Region;
import io.proofline.vision.image.Region.Beyond;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.OnnxModel;
import java.util.OptionalDouble;
import org.bytedeco.opencv.opencv_core.Mat;

/** Tells open eyes from closed ones by a network that sees one eye at a time. Safe for use by many threads. */
public final class EyeStateEstimator {

    /** Its first output is the share for closed, its second for open. */
    public static final String MODEL = "fr_eye.onnx";

    private static final int SIDE = 24;
    private static final int OPEN = 1;
    private static final double CONTEXT = 1.6;
    private static final int LEFT_EYE = 36;
    private static final int RIGHT_EYE = 42;
    /** Degrees of yaw from where on the eye on the far side is foreshortened beyond judging. */
    private static final double FAR_EYE_LOST = 20;
    /** From here on both are. */
    private static final double BOTH_EYES_LOST = 40;
    /** An eye of fewer pixels shows no lid. */
    private static final double LEAST_EYE_WIDTH = 8;

    private static final PixelPlanes PLANES = PixelPlanes.uniform(0, 255, false);

    private final OnnxModel model;

    public EyeStateEstimator(ModelCatalogue catalogue) {
        this.model = catalogue.model(MODEL);
    }

    /** The eyes of an upright face. */
    public EyeState estimate(Picture picture, FaceLandmarks face, HeadPose pose) {
        if (Math.abs(pose.yaw()) > BOTH_EYES_LOST) {
            return EyeState.UNSEEN;
        }
        OptionalDouble left = pose.yaw() < -FAR_EYE_LOST ? OptionalDouble.empty() : open(picture, face, LEFT_EYE);
        OptionalDouble right = pose.yaw() > FAR_EYE_LOST ? OptionalDouble.empty() : open(picture, face, RIGHT_EYE);
        return new EyeState(left, right);
    }

    private OptionalDouble open(Picture picture, FaceLandmarks face, int firstPoint) {
        Region eye = face.bounds(firstPoint, firstPoint + 5);
        if (eye.width() < LEAST_EYE_WIDTH) {
            return OptionalDouble.empty();
        }
        Region square = eye.resized(eye.width() * CONTEXT, eye.width() * CONTEXT);
        float[] pixels = NativeScope.call(() -> {
            Mat grey = new Mat();
            cvtColor(square.sample(picture, SIDE, SIDE, Beyond.EDGE), grey, COLOR_BGR2GRAY);
            return PLANES.of(grey);
        });
        return OptionalDouble.of(model.runSingle(pixels, 1, 1, SIDE, SIDE).softmax()[OPEN]);
    }
}
