package io.proofline.vision.face;

/**
 * The 68 points of the iBUG scheme (Sagonas et al., "300 Faces in-the-Wild", 2013) in pixels of the picture: 0–16 jaw,
 * 17–26 brows, 27–35 nose, 36–41 and 42–47 the eyes, 48–67 mouth. Left and right are the picture's.
 *
 * @param points x and y in turn, 136 numbers; treat as immutable
 */
public record FaceLandmarks(double[] points) {

    static final int COUNT = 68;

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
}
