package io.proofline.vision.face;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.magnitude;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.Sobel;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import io.proofline.vision.image.Region;
import java.util.OptionalDouble;
import org.bytedeco.javacpp.indexer.FloatIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Background uniformity in the sense of ISO/IEC 29794-5: how few edges there are beside and above the head. The head is
 * taken for an ellipse around the face, as nothing here tells hair from wall; wide hair counts as background.
 */
final class Background {

    private static final double FRAME_WIDTH = 3;
    private static final double FRAME_ABOVE = 0.8;
    private static final double HEAD_WIDTH = 1.7;
    private static final double HEAD_HEIGHT = 1.9;
    /** Pixels of a face's width when it is measured. */
    private static final double MEASURED_FACE = 48;
    /** Mean gradient, in grey levels a pixel, that counts as half uniform. */
    private static final double HALF_UNIFORM = 30;

    private static final double LEAST_SHARE = 0.1;

    private Background() {}

    /** 0 (full of edges) to 1 (a plain wall); empty if the picture shows next to none of it. */
    static OptionalDouble uniformity(Picture picture, Region face) {
        Region frame = new Region(
                face.centreX() - face.width() * FRAME_WIDTH / 2,
                face.y() - face.height() * FRAME_ABOVE,
                face.width() * FRAME_WIDTH,
                face.height() * (1 + FRAME_ABOVE));
        return NativeScope.call(() -> {
            Rect seen = frame.within(picture);
            double scale = Math.min(1, MEASURED_FACE / face.width());
            Mat sized = new Mat();
            Size size = new Size((int) Math.max(3, Math.round(seen.width() * scale)), (int)
                    Math.max(3, Math.round(seen.height() * scale)));
            resize(new Mat(picture.mat(), seen), sized, size, 0, 0, INTER_AREA);
            FloatIndexer edges = edges(sized).createIndexer();
            double sum = 0;
            int counted = 0;
            for (int y = 0; y < sized.rows(); y++) {
                for (int x = 0; x < sized.cols(); x++) {
                    if (isBeyondHead(face, seen.x() + x / scale, seen.y() + y / scale)) {
                        sum += edges.get(y, x);
                        counted++;
                    }
                }
            }
            return counted < LEAST_SHARE * sized.rows() * sized.cols()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(HALF_UNIFORM / (HALF_UNIFORM + sum / counted));
        });
    }

    private static boolean isBeyondHead(Region face, double x, double y) {
        double across = (x - face.centreX()) / (face.width() * HEAD_WIDTH / 2);
        double down = (y - face.centreY()) / (face.height() * HEAD_HEIGHT / 2);
        return across * across + down * down > 1;
    }

    private static Mat edges(Mat bgr) {
        Mat grey = new Mat();
        cvtColor(bgr, grey, COLOR_BGR2GRAY);
        Mat across = new Mat();
        Mat down = new Mat();
        Sobel(grey, across, CV_32F, 1, 0);
        Sobel(grey, down, CV_32F, 0, 1);
        Mat strength = new Mat();
        magnitude(across, down, strength);
        return strength;
    }
}
