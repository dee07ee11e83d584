package io.proofline.vision.forensics.plane;

/** The discrete cosine transforms (T.81 A.3.3) of a picture's brightness, block by block. */
public final class FrequencyBlocks {

    private static final int SIDE = BlockGrid.SIDE;
    private static final int AREA = SIDE * SIDE;
    private static final float[] BASIS = basis();

    private final BlockGrid grid;
    private final float[] coefficients;

    private FrequencyBlocks(BlockGrid grid, float[] coefficients) {
        this.grid = grid;
        this.coefficients = coefficients;
    }

    public static FrequencyBlocks of(LumaPlane plane, BlockGrid grid) {
        float[] coefficients = new float[grid.count() * AREA];
        float[] rows = new float[AREA];
        int target = 0;
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                transform(plane, grid.x(column), grid.y(row), rows, coefficients, target);
                target += AREA;
            }
        }
        return new FrequencyBlocks(grid, coefficients);
    }

    public BlockGrid grid() {
        return grid;
    }

    /**
     * One coefficient.
     *
     * @param block row by row, from 0
     * @param mode natural order: 8 × vertical + horizontal frequency; 0 is the mean, times 8, about mid-grey
     */
    public float at(int block, int mode) {
        return coefficients[block * AREA + mode];
    }

    /** Mean brightness of a block, 0..255. */
    public double brightness(int block) {
        return at(block, 0) / SIDE + 128;
    }

    /** How much a block varies apart from its finest detail: mean size of the coefficients of low frequency. */
    public double texture(int block) {
        double sum = 0;
        int count = 0;
        for (int mode = 1; mode < AREA; mode++) {
            if (frequency(mode) <= 5) {
                sum += Math.abs(at(block, mode));
                count++;
            }
        }
        return sum / count;
    }

    /** Sum of horizontal and vertical frequency of a mode, 0..14. */
    public static int frequency(int mode) {
        return mode / SIDE + mode % SIDE;
    }

    private static void transform(LumaPlane plane, int x, int y, float[] rows, float[] target, int offset) {
        for (int v = 0; v < SIDE; v++) {
            for (int k = 0; k < SIDE; k++) {
                float sum = 0;
                for (int u = 0; u < SIDE; u++) {
                    sum += BASIS[k * SIDE + u] * (plane.at(x + u, y + v) - 128);
                }
                rows[v * SIDE + k] = sum;
            }
        }
        for (int k = 0; k < SIDE; k++) {
            for (int h = 0; h < SIDE; h++) {
                float sum = 0;
                for (int v = 0; v < SIDE; v++) {
                    sum += BASIS[k * SIDE + v] * rows[v * SIDE + h];
                }
                target[offset + k * SIDE + h] = sum;
            }
        }
    }

    private static float[] basis() {
        float[] basis = new float[AREA];
        for (int k = 0; k < SIDE; k++) {
            double scale = k == 0 ? Math.sqrt(1.0 / SIDE) : Math.sqrt(2.0 / SIDE);
            for (int u = 0; u < SIDE; u++) {
                basis[k * SIDE + u] = (float) (scale * Math.cos((2 * u + 1) * k * Math.PI / (2 * SIDE)));
            }
        }
        return basis;
    }
}
