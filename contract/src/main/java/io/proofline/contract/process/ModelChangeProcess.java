package io.proofline.contract.process;

import java.util.UUID;

/**
 * The process of a change to models ({@code model-change}), spoken of in changes and not in executions. Every call joins
 * the caller's transaction and needs the tenant to be set. What the process decides by, it reads from the change.
 */
public interface ModelChangeProcess {

    /** Starts the process of a change that has just been proposed. */
    void start(UUID changeId);

    /** Another officer has agreed to the change, or sent it back. */
    void decide(UUID changeId, boolean agreed);

    /** Who proposed it takes it back, before it is decided or before its time has come. */
    void withdraw(UUID changeId);

    /** Ends a trial: the change goes live for all, or is dropped. */
    void judge(UUID changeId, boolean full);
}
