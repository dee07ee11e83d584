package io.proofline.casecore.audit.merkle;

import java.util.ArrayList;
import java.util.List;

/**
 * A complete, aligned part of a tree: the 2^level leaves from position · 2^level on.
 *
 * @param level 0 for a single leaf
 */
public record Subtree(int level, long position) {

    public Subtree {
        if (level < 0 || level > 62 || position < 0) {
            throw new IllegalArgumentException("There is no subtree " + position + " of level " + level + ".");
        }
    }

    /** Index of its first leaf. */
    public long first() {
        return position << level;
    }

    /** Index after its last leaf. */
    public long end() {
        return (position + 1) << level;
    }

    /** The fewest subtrees that cover the leaves {@code from} (inclusive) to {@code to} (exclusive), in order. */
    public static List<Subtree> covering(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("There are no leaves from " + from + " to " + to + ".");
        }
        List<Subtree> cover = new ArrayList<>();
        for (long at = from; at < to; ) {
            int aligned = at == 0 ? 62 : Long.numberOfTrailingZeros(at);
            int fitting = 63 - Long.numberOfLeadingZeros(to - at);
            int level = Math.min(aligned, fitting);
            cover.add(new Subtree(level, at >>> level));
            at += 1L << level;
        }
        return cover;
    }
}
