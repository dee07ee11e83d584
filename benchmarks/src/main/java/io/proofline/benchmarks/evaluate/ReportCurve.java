package io.proofline.benchmarks.evaluate;

import java.util.List;

/**
 * A curve of a report.
 *
 * @param x name of the horizontal axis
 * @param y name of the vertical axis, 0..1
 * @param logX true if the horizontal axis is logarithmic, from 1e-4 to 1; points at 0 are then drawn at its left end
 * @param points x and y, both 0..1, in drawing order
 */
public record ReportCurve(String title, String x, String y, boolean logX, List<Point> points) {

    /** A place on a curve, both coordinates 0..1. */
    public record Point(double x, double y) {}

    public ReportCurve {
        points = List.copyOf(points);
    }
}
