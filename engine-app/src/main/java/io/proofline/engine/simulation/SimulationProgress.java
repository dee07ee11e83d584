package io.proofline.engine.simulation;

/** Hears how far a run is. */
@FunctionalInterface
interface SimulationProgress {

    /**
     * Called after every few cases.
     *
     * @param done cases so far
     * @return false if the run is to stop; what was done so far becomes its result
     */
    boolean goOn(long done);
}
