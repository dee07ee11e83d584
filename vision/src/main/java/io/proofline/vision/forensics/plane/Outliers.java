package io.proofline.vision.forensics.plane;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Where a map stands out from what blocks of the same look have elsewhere in the picture. Print, skin and sky differ in
 * every figure, so a block is compared only with blocks of like brightness and texture; deviations are counted in
 * robust standard deviations (1.4826 × median absolute deviation) and averaged over neighbours.
 *
 * @param deviations smoothed deviations, signed
 * @param peak largest deviation inside the area found, 0 if none
 * @param share of the picture's blocks that the area takes, 0..1
 * @param box the area found in pixels: x, y, width, height; all 0 if none
 */
public record Outliers(BlockMap deviations, double peak, double share, int[] box) {

    private static final int LEAST_IN_BIN = 12;
    private static final double WIDE = 0.9;
    private static final double MAD_TO_SIGMA = 1.4826;
    /** A single block cannot outweigh its neighbours. */
    private static final double MOST = 8;

    /**
     * Looks for one connected area.
     *
     * @param look brightness and texture of the blocks
     * @param sign 1 if only figures above the usual count, -1 if only those below, 0 if both
     * @param radius of smoothing, in blocks
     * @param threshold in robust standard deviations, after smoothing
     */
    public static Outliers find(BlockMap map, BlockLook look, int sign, int radius, double threshold) {
        double[] raw = deviations(map.values(), look.alike());
        BlockMap smoothed = new BlockMap(map.grid(), raw).smoothed(radius);
        return largest(smoothed, sign, threshold);
    }

    /** The largest connected area of a map beyond a threshold. */
    public static Outliers largest(BlockMap map, int sign, double threshold) {
        BlockGrid grid = map.grid();
        boolean[] seen = new boolean[grid.count()];
        Outliers best = new Outliers(map, 0, 0, new int[4]);
        double bestWeight = 0;
        for (int start = 0; start < seen.length; start++) {
            if (seen[start] || signed(map.values()[start], sign) < threshold || Double.isNaN(map.values()[start])) {
                continue;
            }
            Area area = fill(map, sign, threshold, seen, start);
            double weight = area.peak * Math.sqrt(area.count);
            if (area.count >= 4 && weight > bestWeight) {
                bestWeight = weight;
                best = new Outliers(map, area.peak, (double) area.count / grid.count(), area.box(grid));
            }
        }
        return best;
    }

    /**
     * How much the area stands out, 0..1: it grows with the peak and is halved for specks. An area of more than half
     * of the picture is the picture itself.
     */
    public double strength(double usual) {
        if (share == 0 || share > 0.5) {
            return 0;
        }
        double height = peak / (peak + usual);
        double speck = share / (share + 0.002);
        return height * speck;
    }

    /** How far the picture as a whole strays from its likes: the deviation, of either sign, that a tenth of it exceeds. */
    public double spread() {
        double[] sizes = Arrays.stream(deviations.values())
                .filter(value -> !Double.isNaN(value))
                .map(Math::abs)
                .sorted()
                .toArray();
        return sizes.length == 0 ? 0 : sizes[(int) (WIDE * sizes.length)];
    }

    private static double signed(double value, int sign) {
        return sign == 0 ? Math.abs(value) : sign * value;
    }

    private static Area fill(BlockMap map, int sign, double threshold, boolean[] seen, int start) {
        int columns = map.grid().columns();
        Deque<Integer> open = new ArrayDeque<>();
        open.push(start);
        seen[start] = true;
        Area area = new Area();
        while (!open.isEmpty()) {
            int at = open.pop();
            int column = at % columns;
            int row = at / columns;
            area.add(column, row, signed(map.values()[at], sign));
            for (int side = 0; side < 4; side++) {
                int nextColumn = column + (side == 0 ? 1 : side == 1 ? -1 : 0);
                int nextRow = row + (side == 2 ? 1 : side == 3 ? -1 : 0);
                if (nextColumn < 0
                        || nextRow < 0
                        || nextColumn >= columns
                        || nextRow >= map.grid().rows()) {
                    continue;
                }
                int next = nextRow * columns + nextColumn;
                if (!seen[next] && signed(map.values()[next], sign) >= threshold) {
                    seen[next] = true;
                    open.push(next);
                }
            }
        }
        return area;
    }

    private static double[] deviations(double[] values, int[][] alike) {
        double[] deviations = new double[values.length];
        Arrays.fill(deviations, Double.NaN);
        for (int[] blocks : alike) {
            double[] members = Arrays.stream(blocks)
                    .mapToDouble(block -> values[block])
                    .filter(value -> !Double.isNaN(value))
                    .sorted()
                    .toArray();
            if (members.length < LEAST_IN_BIN) {
                continue;
            }
            double median = members[members.length / 2];
            double[] distances = Arrays.stream(members)
                    .map(value -> Math.abs(value - median))
                    .sorted()
                    .toArray();
            double sigma = Math.max(1e-6 + 0.02 * Math.abs(median), MAD_TO_SIGMA * distances[distances.length / 2]);
            for (int block : blocks) {
                if (!Double.isNaN(values[block])) {
                    deviations[block] = Math.max(-MOST, Math.min(MOST, (values[block] - median) / sigma));
                }
            }
        }
        return deviations;
    }

    private static final class Area {
        private int left = Integer.MAX_VALUE;
        private int top = Integer.MAX_VALUE;
        private int right;
        private int bottom;
        private int count;
        private double peak;

        void add(int column, int row, double value) {
            left = Math.min(left, column);
            top = Math.min(top, row);
            right = Math.max(right, column);
            bottom = Math.max(bottom, row);
            count++;
            peak = Math.max(peak, value);
        }

        int[] box(BlockGrid grid) {
            return new int[] {
                grid.x(left), grid.y(top), (right - left + 1) * grid.pitch(), (bottom - top + 1) * grid.pitch()
            };
        }
    }
}
