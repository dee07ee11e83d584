package io.proofline.vision.face;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/**
 * Illumination uniformity in the sense of ISO/IEC 29794-5: how far the histograms of luminance of the two cheeks cover
 * each other. Light from one side parts them.
 */
final class Illumination {

    /** The cheeks of a face that was aligned to the template of {@link FaceAligner}. */
    private static final int[] LEFT_CHEEK = {26, 62, 20, 24};

    private static final int[] RIGHT_CHEEK = {66, 62, 20, 24};
    private static final int BINS = 16;

    private Illumination() {}

    /**
     * Of an aligned face.
     *
     * @return 0 (one cheek in the light, one in the dark) to 1 (both alike)
     */
    static double uniformity(Picture aligned) {
        return NativeScope.call(() -> {
            Mat grey = new Mat();
            cvtColor(aligned.mat(), grey, COLOR_BGR2GRAY);
            double[] left = histogram(grey, LEFT_CHEEK);
            double[] right = histogram(grey, RIGHT_CHEEK);
            double shared = 0;
            for (int bin = 0; bin < BINS; bin++) {
                shared += Math.min(left[bin], right[bin]);
            }
            return shared;
        });
    }

    private static double[] histogram(Mat grey, int[] zone) {
        Mat part = new Mat(grey, new Rect(zone[0], zone[1], zone[2], zone[3]));
        UByteIndexer pixels = part.createIndexer();
        double[] shares = new double[BINS];
        for (int y = 0; y < zone[3]; y++) {
            for (int x = 0; x < zone[2]; x++) {
                shares[pixels.get(y, x) * BINS / 256] += 1.0 / (zone[2] * zone[3]);
            }
        }
        return shares;
    }
}
