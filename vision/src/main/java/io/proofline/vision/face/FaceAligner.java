package io.proofline.vision.face;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_64F;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import io.proofline.vision.face.FaceLandmarks.Point;
import io.proofline.vision.image.NativeScope;
import io.proofline.vision.image.Picture;
import java.util.List;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Brings eyes, nose and mouth to where the embedding network expects them, by the similarity transform (rotation, one
 * scale, shift) of least squared error: Umeyama, "Least-squares estimation of transformation parameters between two
 * point patterns" (1991), which for points of a plane has a closed form.
 */
final class FaceAligner {

    static final int SIDE = 112;

    /** The template of ArcFace (Deng et al., 2019) for a picture of 112 × 112. */
    private static final List<Point> TEMPLATE = List.of(
            new Point(38.2946, 51.6963),
            new Point(73.5318, 51.5014),
            new Point(56.0252, 71.7366),
            new Point(41.5493, 92.3655),
            new Point(70.7299, 92.2041));

    private FaceAligner() {}

    /** A picture of 112 × 112 pixels, which the caller closes. */
    static Picture align(Picture picture, FaceLandmarks face) {
        List<Point> found = List.of(
                face.leftEye(), face.rightEye(), face.noseTip(), face.leftMouthCorner(), face.rightMouthCorner());
        double[] transform = similarity(found, TEMPLATE);
        return NativeScope.picture(() -> {
            Mat matrix = new Mat(2, 3, CV_64F);
            DoubleIndexer cells = matrix.createIndexer();
            cells.put(0L, 0L, transform[0], -transform[1], transform[2]);
            cells.put(1L, 0L, transform[1], transform[0], transform[3]);
            Mat aligned = new Mat();
            warpAffine(
                    picture.mat(), aligned, matrix, new Size(SIDE, SIDE), INTER_LINEAR, BORDER_CONSTANT, new Scalar(0));
            return aligned;
        });
    }

    /**
     * The transform that takes one list of points nearest to another.
     *
     * @return a, b, tx, ty of {@code x' = a·x − b·y + tx, y' = b·x + a·y + ty}
     */
    static double[] similarity(List<Point> from, List<Point> to) {
        Point source = Point.between(from.toArray(Point[]::new));
        Point target = Point.between(to.toArray(Point[]::new));
        double along = 0;
        double across = 0;
        double spread = 0;
        for (int i = 0; i < from.size(); i++) {
            double sx = from.get(i).x() - source.x();
            double sy = from.get(i).y() - source.y();
            double tx = to.get(i).x() - target.x();
            double ty = to.get(i).y() - target.y();
            along += sx * tx + sy * ty;
            across += sx * ty - sy * tx;
            spread += sx * sx + sy * sy;
        }
        double a = along / spread;
        double b = across / spread;
        return new double[] {
            a, b, target.x() - a * source.x() + b * source.y(), target.y() - b * source.x() - a * source.y()
        };
    }
}
