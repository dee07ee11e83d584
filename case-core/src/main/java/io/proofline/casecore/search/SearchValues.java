package io.proofline.casecore.search;

import java.util.Locale;

/** The one form of a value in which it is hashed, however it is written. */
final class SearchValues {

    /** Without the prefix of the country and the zero that stands for it, in every country that has as many. */
    private static final int PHONE_DIGITS = 9;

    static final int ID_DIGITS = 8;

    private SearchValues() {}

    static String email(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    static String number(String text) {
        return text.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    /** @param id a case's id or more than eight digits of its beginning */
    static String idStart(String id) {
        return id.toLowerCase(Locale.ROOT).substring(0, ID_DIGITS);
    }

    static String phoneEnd(String text) {
        String digits = text.replaceAll("[^0-9]", "");
        return digits.length() > PHONE_DIGITS ? digits.substring(digits.length() - PHONE_DIGITS) : digits;
    }
}
