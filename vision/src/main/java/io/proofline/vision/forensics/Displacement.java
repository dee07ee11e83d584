package io.proofline.vision.forensics;

import org.bytedeco.opencv.opencv_core.Point2f;

/** A place and the place that looks the same, in pixels of the picture. */
record Displacement(double fromX, double fromY, double toX, double toY) {

    /** The same for both directions: from the left and upper place to the other. */
    static Displacement of(Point2f a, Point2f b, double scale) {
        boolean ordered = a.x() < b.x() || (a.x() == b.x() && a.y() < b.y());
        Point2f first = ordered ? a : b;
        Point2f second = ordered ? b : a;
        return new Displacement(first.x() / scale, first.y() / scale, second.x() / scale, second.y() / scale);
    }

    double dx() {
        return toX - fromX;
    }

    double dy() {
        return toY - fromY;
    }
}
