package io.proofline.casecore.model;

import io.proofline.contract.digest.Sha256;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Where in a hundred a case falls. It follows from its id alone, so that every node says the same and anybody can check. */
public final class CanaryShare {

    private static final int HUNDRED = 100;

    private CanaryShare() {}

    /** 0..99: the first four bytes of the SHA-256 of the id in its usual form, without their highest bit, modulo 100. */
    public static int of(UUID caseId) {
        int head = ByteBuffer.wrap(Sha256.of(caseId.toString())).getInt() & Integer.MAX_VALUE;
        return head % HUNDRED;
    }
}
