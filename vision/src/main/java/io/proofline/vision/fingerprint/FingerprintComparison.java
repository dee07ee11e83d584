package io.proofline.vision.fingerprint;

/**
 * How alike two impressions are.
 *
 * @param score SourceAFIS's similarity, from 0 without an upper bound
 */
public record FingerprintComparison(double score) {

    /** The threshold that SourceAFIS publishes for a false match rate of 1e-4. */
    public static final double USUAL_THRESHOLD = 40;

    /**
     * The share of impostor comparisons that reach this score, 0..1, by the published scale of SourceAFIS: 1e-4 at 40,
     * and ten times fewer every ten points.
     */
    public double estimatedFmr() {
        return Math.min(1, Math.pow(10, -score / 10));
    }
}
