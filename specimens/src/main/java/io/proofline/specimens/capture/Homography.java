package io.proofline.specimens.capture;

import java.awt.geom.Point2D;
import java.util.List;

/** The projective map between two planes that takes four points to four others. */
public record Homography(double[] h) {

    /** Solves the eight equations of four point pairs by elimination with pivoting. */
    public static Homography between(List<Point2D> from, List<Point2D> to) {
        double[][] a = new double[8][9];
        for (int i = 0; i < 4; i++) {
            double x = from.get(i).getX();
            double y = from.get(i).getY();
            double u = to.get(i).getX();
            double v = to.get(i).getY();
            a[2 * i] = new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y, u};
            a[2 * i + 1] = new double[] {0, 0, 0, x, y, 1, -v * x, -v * y, v};
        }
        return new Homography(solve(a));
    }

    public double x(double x, double y) {
        return (h[0] * x + h[1] * y + h[2]) / scale(x, y);
    }

    public double y(double x, double y) {
        return (h[3] * x + h[4] * y + h[5]) / scale(x, y);
    }

    private double scale(double x, double y) {
        return h[6] * x + h[7] * y + 1;
    }

    private static double[] solve(double[][] a) {
        int n = a.length;
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
                    pivot = row;
                }
            }
            double[] swapped = a[column];
            a[column] = a[pivot];
            a[pivot] = swapped;
            for (int row = 0; row < n; row++) {
                if (row != column) {
                    subtract(a[row], a[column], a[row][column] / a[column][column]);
                }
            }
        }
        double[] solution = new double[n];
        for (int i = 0; i < n; i++) {
            solution[i] = a[i][n] / a[i][i];
        }
        return solution;
    }

    private static void subtract(double[] row, double[] other, double factor) {
        for (int k = 0; k < row.length; k++) {
            row[k] -= factor * other[k];
        }
    }
}
