package io.proofline.casecore.simulation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Function;

/**
 * Decided cases of one tenant, the newest first, a page at a time: it takes the same memory however many there are. Not
 * for two threads at once.
 */
public final class DecidedCases {

    private final Function<DecidedPage, DecidedPage> following;
    private final int expected;
    private final int wanted;
    private final Deque<DecidedCase> page = new ArrayDeque<>();
    private DecidedPage last = DecidedPage.START;
    private int given;
    private long erased;
    private long unrecorded;

    /** @param following reads the page behind another */
    DecidedCases(int expected, int wanted, Function<DecidedPage, DecidedPage> following) {
        this.expected = expected;
        this.wanted = wanted;
        this.following = following;
    }

    /** How many there were when the reading began. */
    public int expected() {
        return expected;
    }

    /** Cases so far that were left out since their key is destroyed. */
    public long erased() {
        return erased;
    }

    /** Cases so far that were left out since no run of the tables is recorded. */
    public long unrecorded() {
        return unrecorded;
    }

    /** @return empty at the end */
    public Optional<DecidedCase> next() {
        while (page.isEmpty() && given < wanted && !last.end()) {
            last = following.apply(last);
            erased += last.erased();
            unrecorded += last.unrecorded();
            page.addAll(last.cases());
        }
        if (page.isEmpty() || given == wanted) {
            return Optional.empty();
        }
        given++;
        return Optional.of(page.remove());
    }
}
