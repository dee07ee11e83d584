package io.proofline.casecore.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A tree of a given size over stored subtrees. Roots and proofs of it, and of every smaller size, take O(log n) stored
 * hashes; nothing is hashed anew but the right edge.
 */
public final class MerkleTree {

    private final long size;
    private final Subtrees stored;

    public MerkleTree(long size, Subtrees stored) {
        this.size = size;
        this.stored = stored;
    }

    public long size() {
        return size;
    }

    public byte[] root() {
        return size == 0 ? TreeHash.empty() : hash(0, size);
    }

    /** @throws IllegalArgumentException if there is no such leaf */
    public InclusionProof inclusion(long index) {
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        // From the root down; the proof wants it from the leaf up.
        while (index >= 0 && index < size && to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(0, hash(middle, to));
                to = middle;
            } else {
                path.add(0, hash(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, size, path);
    }

    /** @throws IllegalArgumentException if the tree never had this size, or it is 0 */
    public ConsistencyProof consistency(long earlierSize) {
        List<byte[]> path = new ArrayList<>();
        long from = 0;
        long to = size;
        boolean known = true;
        while (earlierSize > 0 && earlierSize < to) {
            long middle = from + split(to - from);
            if (earlierSize <= middle) {
                path.add(0, hash(middle, to));
                to = middle;
            } else {
                path.add(0, hash(from, middle));
                from = middle;
                known = false;
            }
        }
        if (!known) {
            path.add(0, hash(from, to));
        }
        return new ConsistencyProof(earlierSize, size, path);
    }

    /** The tree hash of the leaves of a range that begins at a split. */
    private byte[] hash(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return stored.hash(new Subtree(level, from >>> level));
        }
        long middle = from + split(leaves);
        return TreeHash.node(hash(from, middle), hash(middle, to));
    }

    /** The largest power of two below the number of leaves, which is at least 2. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
