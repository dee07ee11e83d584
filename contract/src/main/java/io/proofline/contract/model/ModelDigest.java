package io.proofline.contract.model;

import io.proofline.contract.digest.Sha256;

/** How versions of models are called. */
public final class ModelDigest {

    private static final int LENGTH = 12;

    private ModelDigest() {}

    /** The first twelve hex digits of the text's SHA-256: the same text is the same version everywhere. */
    public static String of(String text) {
        return Sha256.hex(text).substring(0, LENGTH);
    }
}
