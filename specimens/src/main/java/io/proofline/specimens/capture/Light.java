package io.proofline.specimens.capture;

/**
 * The light that a document is photographed in.
 *
 * @param brightness factor, 1 as it is
 * @param glare 0 for none to 1 for a spot that hides what is under it
 * @param shadow share of the light that a shadow over part of the picture takes away, 0..1
 */
record Light(double brightness, double glare, double shadow) {

    static final Light EVEN = new Light(1, 0, 0);
}
