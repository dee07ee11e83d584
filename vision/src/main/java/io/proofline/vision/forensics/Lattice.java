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

    /** How strong both of its waves are: stripes have one alone. */
    double ofDots() {
        return Math.min(strength, crossed);
    }
}
