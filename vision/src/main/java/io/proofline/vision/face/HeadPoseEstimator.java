package io.proofline.vision.face;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.image.Region;
import io.proofline.vision.image.Region.Beyond;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.OnnxModel;
import io.proofline.vision.model.Tensor;
import java.util.Map;

/** Estimates the pose of a head as the expectation over bins of three degrees (Ruiz et al., "Hopenet", 2018). */
final class HeadPoseEstimator {

    static final String MODEL = "fr_pose.onnx";

    private static final int SIDE = 224;
    private static final double CONTEXT = 1.5;
    private static final PixelPlanes PLANES = PixelPlanes.imageNet(true);

    private final OnnxModel model;

    HeadPoseEstimator(ModelCatalogue catalogue) {
        this.model = catalogue.model(MODEL);
    }

    HeadPose estimate(Picture picture, FaceBox face) {
        Region context = face.region().scaled(CONTEXT);
        float[] pixels = NativeScope.call(() -> PLANES.of(context.sample(picture, SIDE, SIDE, Beyond.EDGE)));
        Map<String, Tensor> outputs = model.run(pixels, 1, 3, SIDE, SIDE);
        return new HeadPose(degrees(outputs.get("output")), degrees(outputs.get("617")), degrees(outputs.get("618")));
    }

    private static double degrees(Tensor bins) {
        float[] shares = bins.softmax();
        double expected = 0;
        for (int i = 0; i < shares.length; i++) {
            expected += i * shares[i];
        }
        return expected * 3 - 99;
    }
}
