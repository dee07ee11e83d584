package io.proofline.casecore.outbox;

/** A consumer cannot be reached. Its entries wait, however long that takes, and none is given up for it. */
public final class ConsumerUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ConsumerUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
