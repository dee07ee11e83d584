package io.proofline.casecore.audit.merkle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Proves that a tree is an earlier one with leaves appended, and nothing else (RFC 9162, section 2.1.4).
 *
 * @param from size of the earlier tree, at least 1
 * @param to size of the later tree
 * @param hashes of 32 bytes each; empty if the sizes are equal
 */
public record ConsistencyProof(long from, long to, List<byte[]> hashes) {

    public ConsistencyProof {
        if (from < 1 || from > to) {
            throw new IllegalArgumentException("No tree of " + from + " leaves grows to one of " + to + ".");
        }
        hashes = List.copyOf(hashes);
    }

    /** Verifies it by the algorithm of section 2.1.4.2. */
    public boolean proves(byte[] earlierRoot, byte[] laterRoot) {
        if (from == to) {
            return hashes.isEmpty() && Arrays.equals(earlierRoot, laterRoot);
        }
        List<byte[]> path = new ArrayList<>(hashes);
        if (Long.bitCount(from) == 1) {
            path.add(0, earlierRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        long fn = from - 1;
        long sn = to - 1;
        while ((fn & 1) == 1) {
            fn >>>= 1;
            sn >>>= 1;
        }
        byte[] earlier = path.get(0);
        byte[] later = path.get(0);
        for (byte[] hash : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                earlier = TreeHash.node(hash, earlier);
                later = TreeHash.node(hash, later);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>>= 1;
                    sn >>>= 1;
                }
            } else {
                later = TreeHash.node(later, hash);
            }
            fn >>>= 1;
            sn >>>= 1;
        }
        return sn == 0 && Arrays.equals(earlier, earlierRoot) && Arrays.equals(later, laterRoot);
    }
}
