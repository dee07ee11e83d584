package io.proofline.casecore.simulation;

/** The tenant has a run under way; there is one at a time. */
public final class SimulationBusy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SimulationBusy(Throwable cause) {
        super("Another run of this tenant is under way.", cause);
    }
}
