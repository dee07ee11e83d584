package io.proofline.vision.document.zone;

/**
 * Lays a second reading of a line along the first, so that characters which one reader missed or doubled do not put all
 * the others out of step (the alignment of least cost, by dynamic programming).
 */
final class LineAlignment {

    /** Stands where the second reading has no character. */
    static final char MISSING = 0;

    private static final double DIFFERENT = 1.0;
    private static final double GAP = 0.8;
    /** Readers lose count of fillers more easily than of anything else. */
    private static final double FILLER_GAP = 0.4;

    private final char[] beside;
    private final boolean[] extra;

    private LineAlignment(char[] beside, boolean[] extra) {
        this.beside = beside;
        this.extra = extra;
    }

    static LineAlignment of(String first, String second) {
        int rows = first.length();
        int columns = second.length();
        double[][] cost = new double[rows + 1][columns + 1];
        for (int i = 1; i <= rows; i++) {
            cost[i][0] = cost[i - 1][0] + gap(first.charAt(i - 1));
        }
        for (int j = 1; j <= columns; j++) {
            cost[0][j] = cost[0][j - 1] + gap(second.charAt(j - 1));
        }
        for (int i = 1; i <= rows; i++) {
            for (int j = 1; j <= columns; j++) {
                char a = first.charAt(i - 1);
                char b = second.charAt(j - 1);
                cost[i][j] = Math.min(
                        cost[i - 1][j - 1] + (a == b ? 0 : DIFFERENT),
                        Math.min(cost[i - 1][j] + gap(a), cost[i][j - 1] + gap(b)));
            }
        }
        return trace(first, second, cost);
    }

    /** What the second reader saw in a column of the first reading; {@link #MISSING} if nothing. */
    char beside(int column) {
        return beside[column];
    }

    /** Whether the second reader saw more characters just before a column. */
    boolean extraBefore(int column) {
        return extra[column];
    }

    private static LineAlignment trace(String first, String second, double[][] cost) {
        char[] beside = new char[first.length()];
        boolean[] extra = new boolean[first.length() + 1];
        int i = first.length();
        int j = second.length();
        while (i > 0 || j > 0) {
            boolean both = i > 0 && j > 0;
            double pair = both ? cost[i - 1][j - 1] + (same(first, i, second, j) ? 0 : DIFFERENT) : Double.MAX_VALUE;
            if (both && cost[i][j] == pair) {
                beside[--i] = second.charAt(--j);
            } else if (i > 0 && cost[i][j] == cost[i - 1][j] + gap(first.charAt(i - 1))) {
                beside[--i] = MISSING;
            } else {
                extra[i] = true;
                j--;
            }
        }
        return new LineAlignment(beside, extra);
    }

    private static boolean same(String first, int i, String second, int j) {
        return first.charAt(i - 1) == second.charAt(j - 1);
    }

    private static double gap(char character) {
        return character == '<' ? FILLER_GAP : GAP;
    }
}
