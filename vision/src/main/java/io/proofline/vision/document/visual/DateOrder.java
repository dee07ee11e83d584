package io.proofline.vision.document.visual;

import java.util.Set;

/** In which order a country writes the figures of a date; a date that begins with the year is understood everywhere. */
public enum DateOrder {
    DAY_FIRST,
    MONTH_FIRST;

    private static final Set<String> MONTH_FIRST_COUNTRIES = Set.of("USA", "FSM", "MHL", "PLW");

    /** The order of a country, ISO 3166-1 alpha-3; unknown ones write the day first, as nearly all do. */
    public static DateOrder of(String country) {
        return MONTH_FIRST_COUNTRIES.contains(country) ? MONTH_FIRST : DAY_FIRST;
    }
}
