package io.proofline.casecore.audit.merkle;

import java.util.Arrays;
import java.util.List;

/**
 * Proves that a leaf is in a tree (RFC 9162, section 2.1.3).
 *
 * @param index of the leaf
 * @param size of the tree
 * @param hashes the siblings on the way to the root, the leaf's own first; 32 bytes each
 */
public record InclusionProof(long index, long size, List<byte[]> hashes) {

    public InclusionProof {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of " + size + " leaves has no leaf " + index + ".");
        }
        hashes = List.copyOf(hashes);
    }

    /** Verifies it by the algorithm of section 2.1.3.2. */
    public boolean proves(byte[] leafHash, byte[] root) {
        long fn = index;
        long sn = size - 1;
        byte[] hash = leafHash;
        for (byte[] sibling : hashes) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = TreeHash.node(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                hash = TreeHash.node(hash, sibling);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(hash, root);
    }
}
