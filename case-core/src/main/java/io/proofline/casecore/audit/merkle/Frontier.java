package io.proofline.casecore.audit.merkle;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The right edge of a growing tree: the roots of the complete subtrees that its leaves fall into, largest first, one
 * for each bit that is set in its size. Enough to append in O(log n) and to tell the root. Not safe for several threads.
 */
public final class Frontier {

    private final Deque<Part> parts = new ArrayDeque<>();
    private final BiConsumer<Subtree, byte[]> completed;
    private long size;

    /** Of an empty tree. */
    public Frontier() {
        this((subtree, hash) -> {});
    }

    /**
     * Of an empty tree.
     *
     * @param completed is told each inner subtree that becomes complete, with its hash
     */
    public Frontier(BiConsumer<Subtree, byte[]> completed) {
        this.completed = completed;
    }

    /** Of a tree that exists, by the hashes of its largest subtrees. */
    public static Frontier of(long size, Subtrees stored, BiConsumer<Subtree, byte[]> completed) {
        Frontier frontier = new Frontier(completed);
        for (Subtree subtree : Subtree.covering(0, size)) {
            frontier.parts.addLast(new Part(subtree, stored.hash(subtree)));
        }
        frontier.size = size;
        return frontier;
    }

    public long size() {
        return size;
    }

    /** Appends a leaf. */
    public void append(byte[] leafHash) {
        append(new Subtree(0, size), leafHash);
    }

    /**
     * Appends a complete subtree, of which only the hash is known.
     *
     * @throws IllegalArgumentException if it does not begin where the tree ends
     */
    public void append(Subtree subtree, byte[] hash) {
        if (subtree.first() != size) {
            throw new IllegalArgumentException(
                    "The tree ends at leaf " + size + ", the subtree begins at " + subtree.first() + ".");
        }
        Part last = new Part(subtree, Objects.requireNonNull(hash, "hash"));
        size = subtree.end();
        while (last.isRight() && !parts.isEmpty() && parts.getLast().level() == last.level()) {
            last = new Part(
                    new Subtree(last.level() + 1, last.subtree().position() >>> 1),
                    TreeHash.node(parts.removeLast().hash(), last.hash()));
            completed.accept(last.subtree(), last.hash());
        }
        parts.addLast(last);
    }

    /** The tree's root: the parts hashed together from the right. */
    public byte[] root() {
        Iterator<Part> fromTheRight = parts.descendingIterator();
        if (!fromTheRight.hasNext()) {
            return TreeHash.empty();
        }
        byte[] root = fromTheRight.next().hash();
        while (fromTheRight.hasNext()) {
            root = TreeHash.node(fromTheRight.next().hash(), root);
        }
        return root.clone();
    }

    private record Part(Subtree subtree, byte[] hash) {

        int level() {
            return subtree.level();
        }

        boolean isRight() {
            return (subtree.position() & 1) == 1;
        }
    }
}
