package io.proofline.vision.document.locate;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import java.util.List;

/**
 * The projective map that takes a rectangle to a quadrilateral, in closed form (Heckbert, "Fundamentals of Texture
 * Mapping and Image Warping", 1989, section 2.2.3).
 */
final class Projection {

    private final double width;
    private final double height;
    private final double a;
    private final double b;
    private final double c;
    private final double d;
    private final double e;
    private final double f;
    private final double g;
    private final double h;

    private Projection(double width, double height, Quad target) {
        this.width = width;
        this.height = height;
        List<Corner> corners = target.corners();
        Corner p0 = corners.get(0);
        Corner p1 = corners.get(1);
        Corner p2 = corners.get(2);
        Corner p3 = corners.get(3);
        double sx = p0.x() - p1.x() + p2.x() - p3.x();
        double sy = p0.y() - p1.y() + p2.y() - p3.y();
        double dx1 = p1.x() - p2.x();
        double dy1 = p1.y() - p2.y();
        double dx2 = p3.x() - p2.x();
        double dy2 = p3.y() - p2.y();
        double determinant = dx1 * dy2 - dx2 * dy1;
        g = (sx * dy2 - dx2 * sy) / determinant;
        h = (dx1 * sy - sx * dy1) / determinant;
        a = p1.x() - p0.x() + g * p1.x();
        b = p3.x() - p0.x() + h * p3.x();
        c = p0.x();
        d = p1.y() - p0.y() + g * p1.y();
        e = p3.y() - p0.y() + h * p3.y();
        f = p0.y();
    }

    /**
     * From the rectangle with its upper left corner in the origin to a convex quadrilateral.
     *
     * @param target its corners in the order upper left, upper right, lower right, lower left
     */
    static Projection of(double width, double height, Quad target) {
        return new Projection(width, height, target);
    }

    Corner apply(Corner corner) {
        double u = corner.x() / width;
        double v = corner.y() / height;
        double depth = g * u + h * v + 1;
        return new Corner((a * u + b * v + c) / depth, (d * u + e * v + f) / depth);
    }

    /** From a place in the quadrilateral's plane back to the rectangle's. */
    Corner invert(Corner corner) {
        double x = corner.x();
        double y = corner.y();
        // Two linear equations in u and v.
        double a11 = a - g * x;
        double a12 = b - h * x;
        double a21 = d - g * y;
        double a22 = e - h * y;
        double determinant = a11 * a22 - a12 * a21;
        double u = ((x - c) * a22 - (y - f) * a12) / determinant;
        double v = (a11 * (y - f) - a21 * (x - c)) / determinant;
        return new Corner(u * width, v * height);
    }
}
