package io.proofline.vision.document;

/**
 * How good the picture of a document is, each figure from 0 (bad) to 1 (good; for glare: 0 is none and 1 is all).
 *
 * @param sharpness from the variance of the Laplacian
 * @param brightness mean luminance
 * @param glare share of the picture that is burnt out
 * @param resolution from the height of the characters
 */
public record DocumentQuality(double sharpness, double brightness, double glare, double resolution) {}
