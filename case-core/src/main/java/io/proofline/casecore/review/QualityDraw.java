package io.proofline.casecore.review;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The lot that decides whether somebody looks back at a case. */
final class QualityDraw {

    private static final String WHAT_FOR = "proofline-quality-sample|";

    private QualityDraw() {}

    /** Evenly spread over 0 (included) to 1 (excluded); the same case always draws the same. */
    static double of(UUID caseId) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest((WHAT_FOR + caseId).getBytes(StandardCharsets.UTF_8));
            return (ByteBuffer.wrap(hash).getLong() >>> 11) * 0x1.0p-53;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
