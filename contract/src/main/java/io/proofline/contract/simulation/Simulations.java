package io.proofline.contract.simulation;

import java.util.UUID;

/** Runs models over the current tenant's decided cases, in the background. */
public interface Simulations {

    /**
     * Starts a run: decision tables over what was recorded for them, a process with the recorded results of its checks.
     *
     * @param cases how many of the newest decided cases, from 1
     * @param by user name
     * @return id of the run
     * @throws TrialRefused if the model cannot run
     * @throws RuntimeException if the tenant has a run under way; see {@code SimulationBusy} of case-core
     */
    UUID start(Trial trial, int cases, String by);
}
