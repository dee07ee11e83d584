package io.proofline.vision.forensics;

/**
 * A regular pattern in a window of the picture.
 *
 * @param strength how far its line of the spectrum stands above its surroundings, in their deviations
 * @param frequency cycles a pixel, 0..0.7
 * @param angle of the wave, degrees 0..180
 * @param crossed strength of the line at right angles to it, which a dot lattice has and stripes have not
 */
record Lattice(double strength, double frequency, double angle, double crossed) {

    static final Lattice NONE = new Lattice(0, 0, 0, 0);

    /** Whether the pattern runs along the picture's axes, as the pixels of a screen held upright do. */
    boolean upright() {
        double off = Math.abs((angle + 45) % 90 - 45);
        return off < 10;
    }
}
