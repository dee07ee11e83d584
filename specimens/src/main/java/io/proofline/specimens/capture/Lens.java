package io.proofline.specimens.capture;

/**
 * What lens, hand and sensor do to the picture.
 *
 * @param blur standard deviation of the blur of bad focus in pixels, 0 for none
 * @param motion how far the hand moved during the exposure, in pixels
 * @param noise standard deviation of the sensor's noise, 0..30 of 255
 */
record Lens(double blur, double motion, double noise) {}
