package io.proofline.vision.face;

/**
 * What a similarity is worth.
 *
 * @param estimatedFmr share of pairs of two people that are at least as alike, 0..1; never below what the number of
 *     measured pairs can show
 * @param sameProbability how probable it is that one person is seen, 0..1, if that was as likely as not beforehand
 */
public record FaceOdds(double estimatedFmr, double sameProbability) {}
