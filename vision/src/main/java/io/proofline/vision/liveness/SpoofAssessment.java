package io.proofline.vision.liveness;

import java.util.Map;

/**
 * What the signals mean together.
 *
 * @param live calibrated share of living faces among those that look like this, 0..1, if as many attacks as living
 *     people stand before the camera
 * @param screen likewise of faces shown by screens
 * @param paper likewise of faces shown by prints; the three make 1
 * @param networkAlone what the shipped network says by itself, 0..1, for comparison
 * @param figures every signal by name
 */
public record SpoofAssessment(
        double live, double screen, double paper, double networkAlone, Map<String, Double> figures) {

    /** An attack's species counts as known from this share of all that speaks for an attack. */
    private static final double CLEAR = 0.75;

    /** Below this the picture counts as an attack; how it was chosen stands in {@code docs/evaluation.md}. */
    public static final double THRESHOLD = 0.6;

    /** The species if the picture counts as an attack. */
    public SpoofType type() {
        if (live >= THRESHOLD) {
            return SpoofType.NONE;
        }
        double attack = screen + paper;
        if (screen >= CLEAR * attack) {
            return SpoofType.SCREEN;
        }
        return paper >= CLEAR * attack ? SpoofType.PAPER : SpoofType.UNKNOWN;
    }
}
