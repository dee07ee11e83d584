package io.proofline.specimens.capture;

/** A wooden desk, seen from above. */
record Desk(double phase) {

    int color(int x, int y) {
        double grain = Math.sin(y / 9.0 + 3 * Math.sin(x / 140.0 + phase)) + 0.5 * Math.sin(y / 2.7 + x / 90.0 + phase);
        int shade = (int) Math.round(8 * grain);
        return rgb(92 + shade, 68 + shade, 48 + shade);
    }

    private static int rgb(int red, int green, int blue) {
        return red << 16 | green << 8 | blue;
    }
}
