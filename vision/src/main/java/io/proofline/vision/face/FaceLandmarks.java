package io.proofline.vision.face;

import io.proofline.vision.image.Region;
import java.util.function.UnaryOperator;

/**
 * The 68 points of the iBUG scheme (Sagonas et al., "300 Faces in-the-Wild", 2013) in pixels of the picture: 0–16 jaw,
 * 17–26 brows, 27–35 nose, 36–41 and 42–47 the eyes, 48–67 mouth. Left and right are the picture's.
 *
 * @param points x and y in turn, 136 numbers; treat as immutable
 */
public record FaceLandmarks(double[] points) {

    static final int COUNT = 68;

    private static final int FIRST_OF_THE_BROWS = 17;

    /** Which point each becomes in the mirror. */
    private static final int[] MIRRORED = {
        16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 27, 28, 29,
        30, 35, 34, 33, 32, 31, 45, 44, 43, 42, 47, 46, 39, 38, 37, 36, 41, 40, 54, 53, 52, 51, 50, 49, 48, 59, 58, 57,
        56, 55, 64, 63, 62, 61, 60, 67, 66, 65
    };

    /** A point in pixels. */
    public record Point(double x, double y) {

        public double distance(Point other) {
            return Math.hypot(x - other.x, y - other.y);
        }

        static Point between(Point... points) {
            double x = 0;
            double y = 0;
            for (Point point : points) {
                x += point.x / points.length;
                y += point.y / points.length;
            }
            return new Point(x, y);
        }
    }

    public FaceLandmarks {
        if (points.length != 2 * COUNT) {
            throw new IllegalArgumentException("A face has " + COUNT + " landmarks.");
        }
    }

    public Point point(int index) {
        return new Point(points[2 * index], points[2 * index + 1]);
    }

    public Point leftEye() {
        return Point.between(point(37), point(38), point(40), point(41));
    }

    public Point rightEye() {
        return Point.between(point(43), point(44), point(46), point(47));
    }

    public Point noseTip() {
        return point(30);
    }

    public Point leftMouthCorner() {
        return Point.between(point(48), point(60));
    }

    public Point rightMouthCorner() {
        return Point.between(point(54), point(64));
    }

    /** Pixels between the centres of the eyes, the measure of resolution of ISO/IEC 39794-5. */
    public double eyeDistance() {
        return leftEye().distance(rightEye());
    }

    /** The smallest upright rectangle around some points, both ends included. */
    public Region bounds(int first, int last) {
        double left = Double.POSITIVE_INFINITY;
        double top = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double bottom = Double.NEGATIVE_INFINITY;
        for (int i = first; i <= last; i++) {
            Point point = point(i);
            left = Math.min(left, point.x());
            top = Math.min(top, point.y());
            right = Math.max(right, point.x());
            bottom = Math.max(bottom, point.y());
        }
        return new Region(left, top, Math.max(1e-6, right - left), Math.max(1e-6, bottom - top));
    }

    /** What these points of a mirrored picture are in the picture itself. */
    FaceLandmarks unmirrored(double pictureWidth) {
        double[] back = new double[points.length];
        for (int i = 0; i < COUNT; i++) {
            Point point = point(MIRRORED[i]);
            back[2 * i] = pictureWidth - point.x();
            back[2 * i + 1] = point.y();
        }
        return new FaceLandmarks(back);
    }

    /** The mean distance between two placings of one face, but for the jaw, in distances of the eyes. */
    double unrest(FaceLandmarks other) {
        double sum = 0;
        for (int i = FIRST_OF_THE_BROWS; i < COUNT; i++) {
            sum += point(i).distance(other.point(i));
        }
        return sum / (COUNT - FIRST_OF_THE_BROWS) / eyeDistance();
    }

    /** The same in a picture that is so many times as large. */
    public FaceLandmarks scaled(double factor) {
        return moved(point -> new Point(point.x() * factor, point.y() * factor));
    }

    FaceLandmarks moved(UnaryOperator<Point> move) {
        double[] moved = new double[points.length];
        for (int i = 0; i < COUNT; i++) {
            Point point = move.apply(point(i));
            moved[2 * i] = point.x();
            moved[2 * i + 1] = point.y();
        }
        return new FaceLandmarks(moved);
    }
}
