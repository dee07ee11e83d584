package io.proofline.casecore.model;

import io.proofline.contract.digest.Sha256;
import java.util.UUID;

/** Where in a hundred a case falls. It follows from its id alone, so that every node says the same and anybody can check. */
public final class CanaryShare {

    private static final int HUNDRED = 100;

    private CanaryShare() {}

    /** 0..99: the first 31 bits of the SHA-256 of the id in its usual form, modulo 100. */
    public static int of(UUID caseId) {
        byte[] digest = Sha256.of(caseId.toString());
        int head = (digest[0] & 0x7F) << 24 | (digest[1] & 0xFF) << 16 | (digest[2] & 0xFF) << 8 | digest[3] & 0xFF;
        return head % HUNDRED;
    }
}
