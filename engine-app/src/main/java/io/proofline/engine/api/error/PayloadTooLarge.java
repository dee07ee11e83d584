package io.proofline.engine.api.error;

import java.io.IOException;

/** A body turned out, while it was read, to be larger than is taken. */
public final class PayloadTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    public PayloadTooLarge(long limit) {
        super("The body is larger than " + limit + " bytes.");
    }
}
