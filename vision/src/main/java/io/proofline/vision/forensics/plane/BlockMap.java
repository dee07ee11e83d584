package io.proofline.vision.forensics.plane;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/** A figure for every block of a lattice; {@code NaN} where there is none. */
public record BlockMap(BlockGrid grid, double[] values) {

    public static BlockMap of(BlockGrid grid, IntToDoubleFunction figure) {
        double[] values = new double[grid.count()];
        Arrays.setAll(values, figure);
        return new BlockMap(grid, values);
    }

    /** Mean of the figures inside a rectangle of pixels; {@code NaN} if fewer than {@code least} blocks lie inside. */
    public double mean(double x, double y, double width, double height, int least) {
        double sum = 0;
        int count = 0;
        for (int row = 0; row < grid.rows(); row++) {
            double middleY = grid.y(row) + BlockGrid.SIDE / 2.0;
            if (middleY < y || middleY > y + height) {
                continue;
            }
            for (int column = 0; column < grid.columns(); column++) {
                double middleX = grid.x(column) + BlockGrid.SIDE / 2.0;
                double value = values[row * grid.columns() + column];
                if (middleX >= x && middleX <= x + width && !Double.isNaN(value)) {
                    sum += value;
                    count++;
                }
            }
        }
        return count < least ? Double.NaN : sum / count;
    }

    /** Means over squares of {@code 2 × radius + 1} blocks; {@code NaN} where fewer than half of a square has figures. */
    public BlockMap smoothed(int radius) {
        int columns = grid.columns();
        int rows = grid.rows();
        double[] sums = new double[(columns + 1) * (rows + 1)];
        int[] counts = new int[sums.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double value = values[row * columns + column];
                boolean there = !Double.isNaN(value);
                int at = (row + 1) * (columns + 1) + column + 1;
                sums[at] = (there ? value : 0) + sums[at - 1] + sums[at - columns - 1] - sums[at - columns - 2];
                counts[at] = (there ? 1 : 0) + counts[at - 1] + counts[at - columns - 1] - counts[at - columns - 2];
            }
        }
        double[] smoothed = new double[values.length];
        for (int row = 0; row < rows; row++) {
            int top = Math.max(0, row - radius);
            int bottom = Math.min(rows, row + radius + 1);
            for (int column = 0; column < columns; column++) {
                int left = Math.max(0, column - radius);
                int right = Math.min(columns, column + radius + 1);
                int a = top * (columns + 1) + left;
                int b = top * (columns + 1) + right;
                int c = bottom * (columns + 1) + left;
                int d = bottom * (columns + 1) + right;
                int count = counts[d] - counts[b] - counts[c] + counts[a];
                double sum = sums[d] - sums[b] - sums[c] + sums[a];
                smoothed[row * columns + column] =
                        2 * count < (bottom - top) * (right - left) || count == 0 ? Double.NaN : sum / count;
            }
        }
        return new BlockMap(grid, smoothed);
    }
}
