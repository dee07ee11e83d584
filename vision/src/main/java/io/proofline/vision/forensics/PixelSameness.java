package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.LumaPlane;
import java.util.Arrays;
import java.util.List;

/** Whether places that look the same are the same, pixel for pixel. */
final class PixelSameness {

    private static final int RADIUS = 8;
    private static final int SEARCH = 3;
    private static final int MOST_PLACES = 24;

    private PixelSameness() {}

    /** Median correlation of the places' fine detail with that of their doubles, -1..1; whole-pixel shifts are tried. */
    static double of(LumaPlane luma, List<Displacement> places) {
        double[] best = places.stream()
                .limit(MOST_PLACES)
                .mapToDouble(place -> best(luma, place))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return best.length == 0 ? 0 : best[best.length / 2];
    }

    private static double best(LumaPlane luma, Displacement place) {
        int x = (int) Math.round(place.fromX());
        int y = (int) Math.round(place.fromY());
        double best = Double.NaN;
        for (int dy = -SEARCH; dy <= SEARCH; dy++) {
            for (int dx = -SEARCH; dx <= SEARCH; dx++) {
                double value =
                        correlation(luma, x, y, (int) Math.round(place.toX()) + dx, (int) Math.round(place.toY()) + dy);
                best = Double.isNaN(best) ? value : Math.max(best, value);
            }
        }
        return best;
    }

    private static double correlation(LumaPlane luma, int ax, int ay, int bx, int by) {
        int reach = RADIUS + 1;
        if (!inside(luma, ax, ay, reach) || !inside(luma, bx, by, reach)) {
            return Double.NaN;
        }
        double[] a = detail(luma, ax, ay);
        double[] b = detail(luma, bx, by);
        double product = 0;
        double squaresA = 0;
        double squaresB = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
            squaresA += a[i] * a[i];
            squaresB += b[i] * b[i];
        }
        return squaresA < 1 || squaresB < 1 ? Double.NaN : product / Math.sqrt(squaresA * squaresB);
    }

    private static boolean inside(LumaPlane luma, int x, int y, int reach) {
        return x >= reach && y >= reach && x < luma.width() - reach && y < luma.height() - reach;
    }

    /** What is left when each pixel's neighbours are taken from it. */
    private static double[] detail(LumaPlane luma, int x, int y) {
        double[] detail = new double[(2 * RADIUS + 1) * (2 * RADIUS + 1)];
        int next = 0;
        for (int dy = -RADIUS; dy <= RADIUS; dy++) {
            for (int dx = -RADIUS; dx <= RADIUS; dx++) {
                int px = x + dx;
                int py = y + dy;
                detail[next++] = luma.at(px, py)
                        - (luma.at(px - 1, py) + luma.at(px + 1, py) + luma.at(px, py - 1) + luma.at(px, py + 1)) / 4.0;
            }
        }
        double mean = Arrays.stream(detail).average().orElse(0);
        for (int i = 0; i < detail.length; i++) {
            detail[i] -= mean;
        }
        return detail;
    }
}
