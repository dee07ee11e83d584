package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.digest.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.TreeMap;

/**
 * Tells whether two requests ask the same. It is taken over the meaning and not over the bytes of the body: a retry may
 * order its fields anew, and a form has another boundary every time.
 */
final class RequestDigest {

    private final MessageDigest sha256 = Sha256.start();

    private RequestDigest() {}

    static String of(Submission submission) {
        RequestDigest digest = new RequestDigest();
        new TreeMap<>(submission.words()).forEach((name, value) -> digest.entry(name, value));
        submission.claims().forEach((claim, value) -> digest.entry("applicant." + claim.word(), value));
        submission.pictures().forEach((kind, content) -> digest.entry("evidence." + kind.word(), content));
        return HexFormat.of().formatHex(digest.sha256.digest());
    }

    private void entry(String name, String value) {
        entry(name, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Lengths go in too, so that no two different lists of entries look the same. */
    private void entry(String name, byte[] value) {
        byte[] key = name.getBytes(StandardCharsets.UTF_8);
        sha256.update(
                ByteBuffer.allocate(8).putInt(key.length).putInt(value.length).array());
        sha256.update(key);
        sha256.update(value);
    }
}
