package io.proofline.casecore.figures;

import java.util.Arrays;
import java.util.Locale;

/**
 * What is counted by day. Each counts events on the day on which they happened, so that a day that is over does not
 * change any more, and sums of days are right.
 */
public enum Figure {
    /** Cases that were opened; the label is the document pack. */
    OPENED,
    /** Cases that were decided; the label is the decision. */
    DECIDED,
    /** Cases that were decided without a person; the label is the decision. */
    UNTOUCHED,
    /** Cases that were decided; the label is a {@link TimeToDecision}. */
    DECIDED_WITHIN,
    /** Rejected cases; the label is a reason code, of which a case may have several. */
    REJECTED_FOR,
    /** Cases that were put before a reviewer; the label is a reason code, of which a case may have several. */
    REVIEWED_FOR,
    /** Final decisions of reviewers, by two where two are needed; the label is the verdict. */
    REVIEWED,
    /** Acceptances against a hard stop, a suspicion of fraud or a low score; the label says which. */
    OVERRIDDEN,
    /** Proposals that a second person did not agree with; the label says what they would have overridden. */
    SENT_BACK,
    /** Times that an applicant was asked for better evidence by a reviewer. */
    ASKED,
    /** Looks back at decisions of the tables; the label is the verdict and {@code agreed} or {@code differed}. */
    LOOKED_BACK,
    /** Cases for which a check was made for the first time; the label is the check and its outcome. */
    CHECKED,
    /** What single reviewers did; the label is the user name and the verdict or {@code returned}. */
    BY_REVIEWER;

    /** The name in the database and in files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Figure ofWord(String word) {
        return Arrays.stream(values())
                .filter(figure -> figure.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No figure is called " + word + "."));
    }
}
