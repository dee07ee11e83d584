package io.proofline.engine.simulation;

import io.proofline.casecore.simulation.SimulationResult;

/** A run, ready to begin. Works for the tenant of the thread that calls it, outside of any transaction. */
@FunctionalInterface
interface SimulationJob {

    /** @throws InterruptedException if the thread is interrupted; nothing comes out then */
    Outcome run(SimulationProgress progress) throws InterruptedException;

    /**
     * What came out.
     *
     * @param failure why the run ended by itself before its last case; else empty
     */
    record Outcome(SimulationResult result, String failure) {

        Outcome(SimulationResult result) {
            this(result, "");
        }
    }
}
