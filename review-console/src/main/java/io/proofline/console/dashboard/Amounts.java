package io.proofline.console.dashboard;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.OptionalDouble;
import org.springframework.context.i18n.LocaleContextHolder;

/** How figures are written: for people in their language, for files always alike. */
public final class Amounts {

    private static final String NONE = "–";

    private Amounts() {}

    public static String count(long amount) {
        return NumberFormat.getIntegerInstance(LocaleContextHolder.getLocale()).format(amount);
    }

    /** A share of one in percent with one digit behind the point; a dash where there is none. */
    public static String percent(OptionalDouble share) {
        if (share.isEmpty()) {
            return NONE;
        }
        NumberFormat format = NumberFormat.getPercentInstance(LocaleContextHolder.getLocale());
        format.setMaximumFractionDigits(1);
        return format.format(share.getAsDouble());
    }

    /** One digit behind the point. */
    public static String oneDigit(double value) {
        return String.format(LocaleContextHolder.getLocale(), "%.1f", value);
    }

    static String twoDigits(OptionalDouble value) {
        return value.isEmpty() ? NONE : String.format(LocaleContextHolder.getLocale(), "%.2f", value.getAsDouble());
    }

    /** For files: four digits behind the point, empty where there is none. */
    static String plain(OptionalDouble value) {
        return value.isEmpty() ? "" : String.format(Locale.ROOT, "%.4f", value.getAsDouble());
    }

    /** A place in a drawing. */
    static String place(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
