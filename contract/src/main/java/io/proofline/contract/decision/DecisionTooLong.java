package io.proofline.contract.decision;

import java.util.List;

/** A decision whose evaluation was stopped, since it took more steps, time or space than any may. */
public final class DecisionTooLong extends DecisionFailed {

    private static final long serialVersionUID = 1L;

    public DecisionTooLong(String message, List<String> problems) {
        super(message, problems);
    }
}
