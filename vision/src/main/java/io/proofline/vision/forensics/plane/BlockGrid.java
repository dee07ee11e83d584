package io.proofline.vision.forensics.plane;

/**
 * Blocks of 8 × 8 pixels spread evenly over a picture, on the lattice of its JPEG encoder. Of a large picture every
 * n-th block across and down is taken, at native resolution, since reducing a picture wipes out what is looked for.
 *
 * @param left pixels from the left to the lattice, 0..7
 * @param top pixels from the top to the lattice, 0..7
 * @param step 1 for every block, 2 for every second across and down …
 */
public record BlockGrid(int left, int top, int columns, int rows, int step) {

    public static final int SIDE = 8;

    /** A lattice for a picture, with at most about so many blocks. */
    public static BlockGrid over(int width, int height, int left, int top, int most) {
        int across = Math.max(0, (width - left) / SIDE);
        int down = Math.max(0, (height - top) / SIDE);
        int step = Math.max(1, (int) Math.ceil(Math.sqrt((double) across * down / most)));
        return new BlockGrid(left, top, across / step, down / step, step);
    }

    public int count() {
        return columns * rows;
    }

    /** Left edge of the blocks in a column, pixels. */
    public int x(int column) {
        return left + column * step * SIDE;
    }

    /** Top edge of the blocks in a row, pixels. */
    public int y(int row) {
        return top + row * step * SIDE;
    }

    /** Pixels between neighbouring blocks' edges. */
    public int pitch() {
        return step * SIDE;
    }
}
