package io.proofline.portal;

import java.util.Locale;

/** How far a case is, as an applicant is told. */
enum Stage {
    CHECKING("calm"),
    NEEDED("warn"),
    REVIEW("calm"),
    ACCEPTED("good"),
    REJECTED("bad"),
    EXPIRED("warn");

    private final String tone;

    Stage(String tone) {
        this.tone = tone;
    }

    String tone() {
        return tone;
    }

    /** Key of the stage's messages. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** True while the page is worth renewing by itself. */
    boolean moves() {
        return this == CHECKING || this == REVIEW;
    }

    /** The step at which the case is. */
    String step() {
        return switch (this) {
            case NEEDED -> "received";
            case CHECKING -> "checking";
            case REVIEW -> "review";
            case ACCEPTED, REJECTED, EXPIRED -> "done";
        };
    }
}
