package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockGrid;

/**
 * How the decoder turned the stored picture upright, by the numbers of EXIF 2.3 tag 0x0112: the encoder's lattice and
 * table turn with it.
 *
 * @param number 1 (as stored) to 8
 */
record Orientation(int number) {

    Orientation {
        if (number < 1 || number > 8) {
            number = 1;
        }
    }

    /** Pixels from the upright picture's left edge to the first line of the lattice. */
    int latticeLeft(int uprightWidth) {
        return number == 2 || number == 3 || number == 6 || number == 7 ? uprightWidth % BlockGrid.SIDE : 0;
    }

    /** Likewise from the top. */
    int latticeTop(int uprightHeight) {
        return number == 3 || number == 4 || number == 7 || number == 8 ? uprightHeight % BlockGrid.SIDE : 0;
    }

    int[] upright(int[] table) {
        if (number < 5) {
            return table;
        }
        int[] turned = new int[table.length];
        for (int i = 0; i < table.length; i++) {
            turned[i] = table[i % BlockGrid.SIDE * BlockGrid.SIDE + i / BlockGrid.SIDE];
        }
        return turned;
    }
}
