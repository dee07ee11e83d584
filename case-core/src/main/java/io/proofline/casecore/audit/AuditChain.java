package io.proofline.casecore.audit;

import io.proofline.contract.digest.Sha256;
import java.security.MessageDigest;

/** How entries hang together: each one's hash covers the hash before it. A tree can take the place of the chain here. */
final class AuditChain {

    private static final int HASH_BYTES = 32;

    private AuditChain() {}

    /** What the first entry hangs on. */
    static byte[] root() {
        return new byte[HASH_BYTES];
    }

    /** SHA-256 over the previous hash and the entry's canonical bytes. */
    static byte[] hash(byte[] previous, AuditEntry entry) {
        MessageDigest digest = Sha256.start();
        digest.update(previous);
        return digest.digest(entry.canonicalBytes());
    }
}
