package io.proofline.casecore.idempotency;

/** The first request with this key is still being worked on, longer than a second one is kept waiting. */
public final class KeyInUse extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyInUse(Throwable cause) {
        super("A request with this idempotency key is still being worked on.", cause);
    }
}
