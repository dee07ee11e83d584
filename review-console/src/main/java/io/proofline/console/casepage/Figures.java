package io.proofline.console.casepage;

import java.util.Locale;
import java.util.OptionalDouble;
import org.springframework.context.i18n.LocaleContextHolder;

/** How the pages write numbers: as the reader's language does. */
final class Figures {

    private Figures() {}

    /** A share of one in percent, or null if there is none. */
    static String percent(OptionalDouble share) {
        return share.isPresent() ? Math.round(100 * share.getAsDouble()) + " %" : null;
    }

    static String twoDigits(double value) {
        return String.format(LocaleContextHolder.getLocale(), "%.2f", value);
    }

    /** A place in a drawing, which is written alike in every language. */
    static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    /** A score of 0 to 100 without needless digits. */
    static String points(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? String.valueOf((long) rounded)
                : String.format(LocaleContextHolder.getLocale(), "%.1f", rounded);
    }
}
