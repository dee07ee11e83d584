package io.proofline.vision.document.locate;

import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;

/**
 * Width over height of a rectangle of which a photograph shows a quadrilateral. The camera's focal length follows from
 * the two vanishing points (Zhang and He, "Whiteboard scanning and image enhancement", 2007, section 3.2).
 */
final class Proportions {

    /** Opposite sides that converge less than this count as parallel: the focal length cannot be told from them. */
    private static final double NEARLY_PARALLEL = 0.02;

    private static final double MOST_CORRECTION = 1.35;

    private Proportions() {}

    /**
     * The proportions.
     *
     * @param centre of the picture, through which the optical axis is taken to go
     */
    static double of(Quad corners, Corner centre) {
        double plain = corners.width() / corners.height();
        double corrected = corrected(corners, centre);
        boolean likely = corrected > 0 && corrected < plain * MOST_CORRECTION && corrected > plain / MOST_CORRECTION;
        return likely ? corrected : plain;
    }

    private static double corrected(Quad corners, Corner centre) {
        double[] m1 = at(corners.topLeft(), centre);
        double[] m2 = at(corners.topRight(), centre);
        double[] m3 = at(corners.bottomLeft(), centre);
        double[] m4 = at(corners.bottomRight(), centre);
        double k2 = dot(cross(m1, m4), m3) / dot(cross(m2, m4), m3);
        double k3 = dot(cross(m1, m4), m2) / dot(cross(m3, m4), m2);
        double[] n2 = {k2 * m2[0] - m1[0], k2 * m2[1] - m1[1], k2 - 1};
        double[] n3 = {k3 * m3[0] - m1[0], k3 * m3[1] - m1[1], k3 - 1};
        if (Math.abs(n2[2]) < NEARLY_PARALLEL || Math.abs(n3[2]) < NEARLY_PARALLEL) {
            return -1;
        }
        double focalSquared = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2]);
        if (!(focalSquared > 0)) {
            return -1;
        }
        double across = (n2[0] * n2[0] + n2[1] * n2[1]) / focalSquared + n2[2] * n2[2];
        double down = (n3[0] * n3[0] + n3[1] * n3[1]) / focalSquared + n3[2] * n3[2];
        return Math.sqrt(across / down);
    }

    private static double[] at(Corner corner, Corner centre) {
        return new double[] {corner.x() - centre.x(), corner.y() - centre.y(), 1};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double dot(double[] a, double[] b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
}
