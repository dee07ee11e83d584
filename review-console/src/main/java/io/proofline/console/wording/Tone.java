package io.proofline.console.wording;

import io.proofline.contract.check.Outcome;

/** Which colour a word gets; the word itself always says the same without the colour. */
public final class Tone {

    public static final String GOOD = "good";
    public static final String WARN = "warn";
    public static final String BAD = "bad";
    public static final String INFO = "info";

    private Tone() {}

    public static String of(Outcome outcome) {
        return switch (outcome) {
            case PASS -> GOOD;
            case WARN, ERROR -> WARN;
            case FAIL -> BAD;
        };
    }

    /** @param band {@code accepted}, {@code review} or {@code rejected} */
    public static String ofBand(String band) {
        return switch (band) {
            case "accepted" -> GOOD;
            case "rejected" -> BAD;
            default -> WARN;
        };
    }
}
