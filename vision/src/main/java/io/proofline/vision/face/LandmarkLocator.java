package io.proofline.vision.face;

import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.image.Region;
import io.proofline.vision.image.Region.Beyond;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.OnnxModel;
import org.bytedeco.opencv.opencv_core.Mat;

/** Places the 68 landmarks of a face that was found. */
final class LandmarkLocator {

    static final String MODEL = "fr_landmark.onnx";

    private static final int SIDE = 64;
    private static final PixelPlanes PLANES = PixelPlanes.uniform(0, 256, false);

    private final OnnxModel model;

    LandmarkLocator(ModelCatalogue catalogue) {
        this.model = catalogue.model(MODEL);
    }

    FaceLandmarks locate(Picture picture, FaceBox face) {
        return located(face.region(), NativeScope.call(() -> PLANES.of(grey(picture, face.region()))));
    }

    /** The same found on the mirror image, for comparison. */
    FaceLandmarks locateInMirror(Picture picture, FaceBox face) {
        Region box = face.region();
        Region mirrored = new Region(picture.width() - box.x() - box.width(), box.y(), box.width(), box.height());
        float[] pixels = NativeScope.call(() -> {
            Mat mirror = new Mat();
            flip(grey(picture, box), mirror, 1);
            return PLANES.of(mirror);
        });
        return located(mirrored, pixels).unmirrored(picture.width());
    }

    private static Mat grey(Picture picture, Region box) {
        Mat grey = new Mat();
        cvtColor(box.sample(picture, SIDE, SIDE, Beyond.EDGE), grey, COLOR_BGR2GRAY);
        return grey;
    }

    private FaceLandmarks located(Region box, float[] pixels) {
        float[] shares = model.runSingle(pixels, 1, 1, SIDE, SIDE).values();
        double[] points = new double[shares.length];
        for (int i = 0; i < points.length; i += 2) {
            points[i] = box.x() + shares[i] * box.width();
            points[i + 1] = box.y() + shares[i + 1] * box.height();
        }
        return new FaceLandmarks(points);
    }
}
