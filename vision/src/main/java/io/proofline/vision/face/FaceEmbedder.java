package io.proofline.vision.face;

import static org.bytedeco.opencv.global.opencv_core.flip;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.OnnxModel;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Describes an aligned face as a vector: the mean of the face and of its mirror image, which on 305 genuine and 3,700
 * impostor pairs parted the two a little better (d' 6.37 against 6.30) at twice the time.
 */
final class FaceEmbedder {

    static final String MODEL = "fr_feature.onnx";

    private static final PixelPlanes PLANES = PixelPlanes.uniform(127, 128, true);

    private final OnnxModel model;

    FaceEmbedder(ModelCatalogue catalogue) {
        this.model = catalogue.model(MODEL);
    }

    FaceVector.Raw embed(Picture aligned) {
        float[] sum = run(PLANES.of(aligned.mat()));
        float[] mirrored = run(NativeScope.call(() -> {
            Mat mat = new Mat();
            flip(aligned.mat(), mat, 1);
            return PLANES.of(mat);
        }));
        for (int i = 0; i < sum.length; i++) {
            sum[i] = (sum[i] + mirrored[i]) / 2;
        }
        return FaceVector.raw(sum);
    }

    private float[] run(float[] pixels) {
        return model.runSingle(pixels, 1, 3, FaceAligner.SIDE, FaceAligner.SIDE).values();
    }
}
