package io.proofline.casecore.idempotency;

/** The key was used before, with another request. */
public final class KeyReused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReused() {
        super("The idempotency key was used before with another request.");
    }
}
