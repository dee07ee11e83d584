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

    /** Which of the four steps is the present one, from 0; 4 when all are behind. */
    int step() {
        return switch (this) {
            case CHECKING -> 1;
            case NEEDED -> 0;
            case REVIEW -> 2;
            case ACCEPTED, REJECTED, EXPIRED -> 3;
        };
    }
}
