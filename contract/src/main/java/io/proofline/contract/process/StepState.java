package io.proofline.contract.process;

import java.util.Locale;

/** What became of a step. */
public enum StepState {
    DONE,
    /** A token is there: somebody works on it, or it waits for somebody or something. */
    ACTIVE,
    /** Left before it was done, since something else happened first. */
    LEFT,
    /** Given up after its last attempt, until an operator tries it again. */
    FAILED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
