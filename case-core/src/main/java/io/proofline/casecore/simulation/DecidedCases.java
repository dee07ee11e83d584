package io.proofline.casecore.simulation;

import io.proofline.contract.simulation.RecordedCase;
import io.proofline.contract.simulation.RecordedCases;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Decided cases of one tenant, the newest first. While one page is given out the next is read, so that it takes the
 * memory of two however many there are. Not for two threads at once.
 */
public final class DecidedCases implements RecordedCases {

    private final Function<DecidedPage, DecidedPage> following;
    private final int expected;
    private final int wanted;
    private final Deque<RecordedCase> page = new ArrayDeque<>();
    private DecidedPage last = DecidedPage.START;
    private CompletableFuture<DecidedPage> ahead;
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
    @Override
    public long expected() {
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

    @Override
    public Optional<RecordedCase> next() {
        while (page.isEmpty() && given < wanted && !last.end()) {
            last = ahead == null ? following.apply(last) : ahead.join();
            erased += last.erased();
            unrecorded += last.unrecorded();
            page.addAll(last.cases());
            ahead = last.end() || given + page.size() >= wanted ? null : read(last);
        }
        if (page.isEmpty() || given == wanted) {
            return Optional.empty();
        }
        given++;
        return Optional.of(page.remove());
    }

    private CompletableFuture<DecidedPage> read(DecidedPage before) {
        return CompletableFuture.supplyAsync(() -> following.apply(before), DecidedCases::aside);
    }

    private static void aside(Runnable reading) {
        Thread thread = new Thread(reading, "decided-cases");
        thread.setDaemon(true);
        thread.start();
    }
}
