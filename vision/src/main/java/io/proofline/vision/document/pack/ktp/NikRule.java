package io.proofline.vision.document.pack.ktp;

import java.util.Locale;

/** What a NIK has to hold to. */
public enum NikRule {
    /** Digits 1–2 are the code of a province. */
    PROVINCE(true),
    /** Digits 1–4 are the code of a regency or city; a warning only, since codes change and old ones stay on cards. */
    REGENCY(false),
    /** Digits 1–6 are the code of a district; a warning only, for the same reason. */
    DISTRICT(false),
    /** Digits 7–12 are a day of the calendar as DDMMYY, with 40 added to the day for women. */
    BIRTH_DATE(true),
    /** Digits 13–16 count from 0001. */
    SERIAL(true);

    private final boolean essential;

    NikRule(boolean essential) {
        this.essential = essential;
    }

    /** Whether a number that breaks this rule cannot have been issued. */
    public boolean essential() {
        return essential;
    }

    /** The snake_case word used in facts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
