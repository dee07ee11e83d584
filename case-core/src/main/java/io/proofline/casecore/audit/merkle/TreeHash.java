package io.proofline.casecore.audit.merkle;

import io.proofline.contract.digest.Sha256;
import java.security.MessageDigest;

/** The hashes of a Merkle tree as RFC 9162, section 2.1.1, defines them: SHA-256 with leaves and nodes kept apart. */
public final class TreeHash {

    /** Bytes of a hash. */
    public static final int BYTES = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private TreeHash() {}

    /** SHA-256(0x00 ‖ data). */
    public static byte[] leaf(byte[] data) {
        return leaf(data, 0, data.length);
    }

    /** SHA-256(0x00 ‖ the given part of the data). */
    public static byte[] leaf(byte[] data, int offset, int length) {
        MessageDigest digest = Sha256.start();
        digest.update(LEAF);
        digest.update(data, offset, length);
        return digest.digest();
    }

    /** SHA-256(0x01 ‖ left ‖ right). */
    public static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = Sha256.start();
        digest.update(NODE);
        digest.update(left);
        digest.update(right);
        return digest.digest();
    }

    /** The root of a tree without leaves: SHA-256 of nothing. */
    public static byte[] empty() {
        return Sha256.start().digest();
    }
}
