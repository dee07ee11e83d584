package io.proofline.casecore.audit.merkle;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The tree hash, the path and the proof, word by word as RFC 9162 recurs them; slow, and with nothing to get wrong. */
final class NaiveTree {

    private NaiveTree() {}

    static List<byte[]> leaves(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> TreeHash.leaf(("leaf " + n).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static byte[] root(List<byte[]> leaves) {
        if (leaves.isEmpty()) {
            return TreeHash.empty();
        }
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        int k = split(leaves.size());
        return TreeHash.node(root(leaves.subList(0, k)), root(leaves.subList(k, leaves.size())));
    }

    static List<byte[]> path(int m, List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<byte[]> path = m < k ? path(m, left) : path(m - k, right);
        path.add(m < k ? root(right) : root(left));
        return path;
    }

    static List<byte[]> proof(int m, List<byte[]> leaves) {
        return subproof(m, leaves, true);
    }

    private static List<byte[]> subproof(int m, List<byte[]> leaves, boolean known) {
        if (m == leaves.size()) {
            return known ? new ArrayList<>() : new ArrayList<>(List.of(root(leaves)));
        }
        int k = split(leaves.size());
        List<byte[]> left = leaves.subList(0, k);
        List<byte[]> right = leaves.subList(k, leaves.size());
        List<byte[]> proof = m <= k ? subproof(m, left, known) : subproof(m - k, right, false);
        proof.add(m <= k ? root(right) : root(left));
        return proof;
    }

    static Subtrees over(List<byte[]> leaves) {
        return subtree -> root(leaves.subList((int) subtree.first(), (int) subtree.end()));
    }

    private static int split(int size) {
        int k = 1;
        while (k * 2 < size) {
            k *= 2;
        }
        return k;
    }
}
