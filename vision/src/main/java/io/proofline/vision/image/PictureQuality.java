package io.proofline.vision.image;

import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_core.countNonZero;
import static org.bytedeco.opencv.global.opencv_core.inRange;
import static org.bytedeco.opencv.global.opencv_core.mean;
import static org.bytedeco.opencv.global.opencv_core.meanStdDev;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.Laplacian;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * How well a picture can be read, measured at one size so that the figures of large and small pictures compare.
 *
 * @param sharpness 0 (flat or blurred) to 1, as {@code v / (v + 100)} of the variance v of the Laplacian, a measure
 *     compared with others in Pertuz et al., "Analysis of focus measure operators" (2013)
 * @param brightness mean grey, 0 (black) to 1 (white)
 * @param glare share of pixels that are burnt out in all three channels, 0 to 1
 */
public record PictureQuality(double sharpness, double brightness, double glare) {

    private static final int MEASURED_LONGER_SIDE = 800;
    private static final double VARIANCE_OF_HALF_SHARPNESS = 100;
    private static final double BURNT_OUT = 250;

    /** Of a whole picture, reduced to 800 pixels on its longer side if it is larger. */
    public static PictureQuality of(Picture picture) {
        double scale = Math.min(1.0, (double) MEASURED_LONGER_SIDE / Math.max(picture.width(), picture.height()));
        return measuredAt(
                picture, Math.max(1, (int) (picture.width() * scale)), Math.max(1, (int) (picture.height() * scale)));
    }

    /** Of a picture brought to the given size first; enlarging makes a coarse picture count as blurred, which it is. */
    public static PictureQuality measuredAt(Picture picture, int width, int height) {
        return NativeScope.call(() -> {
            Mat sized = new Mat();
            resize(picture.mat(), sized, new Size(width, height), 0, 0, INTER_AREA);
            Mat grey = new Mat();
            cvtColor(sized, grey, COLOR_BGR2GRAY);
            return new PictureQuality(sharpness(grey), mean(grey).get(0) / 255, glare(sized));
        });
    }

    /** The measures by name, as checks put them into their facts. */
    public Map<String, Object> asFacts() {
        return Map.of("sharpness", sharpness, "brightness", brightness, "glare", glare);
    }

    private static double sharpness(Mat grey) {
        Mat edges = new Mat();
        Laplacian(grey, edges, CV_64F);
        Mat mean = new Mat();
        Mat deviation = new Mat();
        meanStdDev(edges, mean, deviation);
        double sigma = deviation.createIndexer().getDouble(0);
        double variance = sigma * sigma;
        return variance / (variance + VARIANCE_OF_HALF_SHARPNESS);
    }

    private static double glare(Mat bgr) {
        Mat burnt = new Mat();
        Mat low = new Mat(new Scalar(BURNT_OUT, BURNT_OUT, BURNT_OUT, 0));
        Mat high = new Mat(new Scalar(255, 255, 255, 0));
        inRange(bgr, low, high, burnt);
        return (double) countNonZero(burnt) / ((long) burnt.rows() * burnt.cols());
    }
}
