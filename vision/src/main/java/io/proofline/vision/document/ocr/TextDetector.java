package io.proofline.vision.document.ocr;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;
import static org.bytedeco.opencv.global.opencv_imgproc.CHAIN_APPROX_SIMPLE;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.RETR_LIST;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY;
import static org.bytedeco.opencv.global.opencv_imgproc.boundingRect;
import static org.bytedeco.opencv.global.opencv_imgproc.contourArea;
import static org.bytedeco.opencv.global.opencv_imgproc.findContours;
import static org.bytedeco.opencv.global.opencv_imgproc.minAreaRect;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.PixelPlanes;
import io.proofline.vision.model.ModelCatalogue;
import io.proofline.vision.model.OnnxModel;
import io.proofline.vision.model.Tensor;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RotatedRect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds lines of text with PaddleOCR's PP-OCRv4 detector, a network of differentiable binarisation (Liao et al., 2020):
 * it maps the cores of lines, which are grown back to whole lines afterwards.
 */
public final class TextDetector {

    public static final String MODEL = "ch_PP-OCRv4_det_infer.onnx";

    private static final PixelPlanes PLANES = PixelPlanes.imageNet(false);
    private static final int MULTIPLE = 32;
    private static final double TEXT = 0.3;
    private static final double SURE = 0.5;
    private static final double SMALLEST_CORE = 3;
    /** How far a core is grown: area times this over circumference, as in the paper. */
    private static final double GROWTH = 1.6;

    private final OnnxModel model;

    public TextDetector(ModelCatalogue models) {
        this.model = models.model(MODEL);
    }

    /**
     * Finds the lines of text, whichever way they run.
     *
     * @param picture 8 bits, three channels, blue-green-red
     * @param longestSide the picture is reduced to this before the search, in pixels; never enlarged
     * @return areas in the picture's pixels; the direction of reading is one of two, since lines upside down look alike
     */
    public List<Quad> detect(Mat picture, int longestSide) {
        return NativeScope.call(() -> search(picture, longestSide));
    }

    private List<Quad> search(Mat picture, int longestSide) {
        double scale = Math.min(1, longestSide / (double) Math.max(picture.cols(), picture.rows()));
        int width = multiple(picture.cols() * scale);
        int height = multiple(picture.rows() * scale);
        Mat reduced = new Mat();
        resize(picture, reduced, new Size(width, height), 0, 0, scale < 1 ? INTER_AREA : INTER_LINEAR);
        Tensor map = model.runSingle(PLANES.of(reduced), 1, 3, height, width);
        Mat probability = new Mat(height, width, CV_32F);
        new FloatPointer(probability.data()).put(map.values());
        return quads(probability, picture.cols() / (double) width, picture.rows() / (double) height);
    }

    private static List<Quad> quads(Mat probability, double scaleX, double scaleY) {
        Mat binary = new Mat();
        threshold(probability, binary, TEXT, 255, THRESH_BINARY);
        binary.convertTo(binary, CV_8U);
        MatVector contours = new MatVector();
        findContours(binary, contours, RETR_LIST, CHAIN_APPROX_SIMPLE);
        List<Quad> quads = new ArrayList<>();
        for (Mat contour : contours.get()) {
            RotatedRect core = minAreaRect(contour);
            double shorter = Math.min(core.size().width(), core.size().height());
            if (shorter >= SMALLEST_CORE && contourArea(contour) > 0 && strength(probability, contour) >= SURE) {
                quads.add(grown(core).map(corner -> new Corner(corner.x() * scaleX, corner.y() * scaleY)));
            }
        }
        return quads;
    }

    /** Mean probability inside the contour's upright bounds, among the pixels that are text. */
    private static double strength(Mat probability, Mat contour) {
        Rect bounds = boundingRect(contour);
        Mat part = new Mat(probability, bounds);
        Mat text = new Mat();
        threshold(part, text, TEXT, 1, THRESH_BINARY);
        text.convertTo(text, CV_8U);
        return opencv_core.mean(part, text).get(0);
    }

    private static Quad grown(RotatedRect core) {
        double width = core.size().width();
        double height = core.size().height();
        double growth = width * height * GROWTH / (2 * (width + height));
        double angle = Math.toRadians(core.angle());
        if (width < height) {
            double swap = width;
            width = height;
            height = swap;
            angle += Math.PI / 2;
        }
        // Lines are read to the right or, if they stand upright, downwards.
        if (Math.cos(angle) < -1e-6) {
            angle += Math.PI;
        }
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x = core.center().x();
        double y = core.center().y();
        double halfWidth = width / 2 + growth;
        double halfHeight = height / 2 + growth;
        return Quad.rectangle(-halfWidth, -halfHeight, 2 * halfWidth, 2 * halfHeight)
                .map(corner ->
                        new Corner(x + corner.x() * cos - corner.y() * sin, y + corner.x() * sin + corner.y() * cos));
    }

    private static int multiple(double side) {
        return Math.max(MULTIPLE, (int) Math.round(side / MULTIPLE) * MULTIPLE);
    }
}
