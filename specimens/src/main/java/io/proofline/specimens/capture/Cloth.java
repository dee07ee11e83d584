package io.proofline.specimens.capture;

/**
 * Woven cloth with stripes.
 *
 * @param dye 0xRRGGBB; its darker half is used
 */
record Cloth(int dye) {

    int color(int x, int y) {
        double weave = 0.82 + 0.1 * Math.sin(x * 1.9) * Math.sin(y * 1.9);
        double stripe = Math.floorMod(x + y / 3, 160) < 46 ? 0.75 : 1.0;
        return Pixels.exposed(dye & 0x7f7f7f, weave * stripe, 34);
    }
}
