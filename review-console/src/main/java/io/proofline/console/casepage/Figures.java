package io.proofline.console.casepage;

import java.util.Locale;
import java.util.OptionalDouble;

/** How the pages write numbers. */
final class Figures {

    private Figures() {}

    /** A share of one in percent, or null if there is none. */
    static String percent(OptionalDouble share) {
        return share.isPresent() ? Math.round(100 * share.getAsDouble()) + " %" : null;
    }

    static String twoDigits(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /** A score of 0 to 100 without needless digits. */
    static String points(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }
}
