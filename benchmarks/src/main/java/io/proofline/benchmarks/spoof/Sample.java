package io.proofline.benchmarks.spoof;

import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/**
 * One face to learn from.
 *
 * @param identity whose face; samples of one identity never stand on both sides of a split
 * @param type what is shown: {@code none} for a living face, {@code screen} or {@code paper}
 * @param figures the signals by name
 */
record Sample(String identity, String type, Map<String, Double> figures) {

    boolean isGenuine() {
        return type.equals("none");
    }

    static String header(Sample any) {
        return "identity,type," + String.join(",", any.figures.keySet());
    }

    String line() {
        StringJoiner line = new StringJoiner(",");
        line.add(identity).add(type);
        figures.values().forEach(value -> line.add(String.format(Locale.ROOT, "%.5f", value)));
        return line.toString();
    }

    /** A number from 0 to 99 that only depends on the identity. */
    int share() {
        return Math.floorMod(identity.hashCode() * 0x9E3779B1, 100);
    }
}
