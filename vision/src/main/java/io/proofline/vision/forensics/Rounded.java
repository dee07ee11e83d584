package io.proofline.vision.forensics;

/** Figures as facts: three digits say all that a reviewer can use. */
final class Rounded {

    private Rounded() {}

    static double of(double value) {
        return Double.isFinite(value) ? Math.round(value * 1000) / 1000.0 : 0;
    }

    /** Where a figure stands between nothing and everything, 0..1. */
    static double between(double value, double nothing, double everything) {
        return Math.max(0, Math.min(1, (value - nothing) / (everything - nothing)));
    }
}
