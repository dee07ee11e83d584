package io.proofline.casecore.keys;

/** A key cannot be made, read or used. The message holds nothing secret and nothing personal. */
public final class KeyFailure extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    KeyFailure(String message, Exception cause) {
        super(message, cause);
    }
}
