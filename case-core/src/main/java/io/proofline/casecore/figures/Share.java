package io.proofline.casecore.figures;

import java.util.OptionalDouble;

/**
 * Some of many.
 *
 * @param part 0..whole
 */
public record Share(long part, long whole) {

    /** Of the standard normal distribution, for 95 % confidence. */
    private static final double Z = 1.959964;

    public Share {
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException(part + " of " + whole + " is no share.");
        }
    }

    /** 0..1; empty of nothing, which is no rate at all. */
    public OptionalDouble value() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** The lower 95 % bound (Wilson, 1927); 0 of nothing. */
    public double low() {
        return whole == 0 ? 0 : Math.max(0, centre() - spread());
    }

    /** The upper 95 % bound (Wilson, 1927); 1 of nothing. */
    public double high() {
        return whole == 0 ? 1 : Math.min(1, centre() + spread());
    }

    private double centre() {
        return (part + Z * Z / 2) / (whole + Z * Z);
    }

    private double spread() {
        double rate = (double) part / whole;
        return Z * Math.sqrt((double) whole) / (whole + Z * Z) * Math.sqrt(rate * (1 - rate) + Z * Z / (4.0 * whole));
    }
}
