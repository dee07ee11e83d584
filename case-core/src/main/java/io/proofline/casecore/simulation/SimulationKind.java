package io.proofline.casecore.simulation;

import java.util.Locale;

/** How a draft is tried. */
public enum SimulationKind {
    /** Decision tables over recorded inputs. */
    BACK_TEST,
    /** A whole process over recorded check results. */
    REPLAY;

    /** The lower-case name, as it is stored. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
