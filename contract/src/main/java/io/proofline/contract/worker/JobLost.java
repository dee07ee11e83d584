package io.proofline.contract.worker;

/** The job is no longer this worker's: its lock ran out, or it is gone. The worker drops what it has. */
public final class JobLost extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JobLost(String message) {
        super(message);
    }
}
