package io.proofline.casecore.simulation;

import java.util.Locale;

/** How far a run is. */
public enum SimulationState {
    WAITING,
    RUNNING,
    DONE,
    /** Somebody ended it; the result holds what was done until then. */
    CANCELLED,
    FAILED,
    /** The node that ran it went away. */
    BROKEN_OFF;

    public boolean open() {
        return this == WAITING || this == RUNNING;
    }

    /** The lower-case name, as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
