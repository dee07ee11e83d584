package io.proofline.engine.simulation;

import io.proofline.casecore.simulation.SimulationResult;

/** A run, ready to begin. Works for the tenant of the thread that calls it, outside of any transaction. */
@FunctionalInterface
interface SimulationJob {

    /** @throws InterruptedException if the thread is interrupted; nothing comes out then */
    SimulationResult run(SimulationProgress progress) throws InterruptedException;
}
