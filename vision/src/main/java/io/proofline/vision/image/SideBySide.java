package io.proofline.vision.image;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinTask;
import java.util.function.Function;

/**
 * Computations that run beside each other on as many threads as the machine has processors, the caller's among them,
 * each in a native scope of its own. What they read must stay open until this is closed: closing waits for all of them,
 * so that none is left at work on memory that was given back.
 *
 * @param <R> what one computation yields; plain Java
 */
public final class SideBySide<R> implements AutoCloseable {

    private final List<ForkJoinTask<R>> tasks;

    private SideBySide(List<ForkJoinTask<R>> tasks) {
        this.tasks = tasks;
    }

    /** Begins a computation for each item and returns at once. */
    public static <T, R> SideBySide<R> begin(List<T> items, Function<T, R> computation) {
        List<ForkJoinTask<R>> tasks = new ArrayList<>();
        for (T item : items) {
            tasks.add(ForkJoinTask.adapt(() -> NativeScope.call(() -> computation.apply(item))));
        }
        // The caller, when it joins in, takes what was forked last; other threads begin at the other end.
        List<ForkJoinTask<R>> lastFirst = new ArrayList<>(tasks);
        Collections.reverse(lastFirst);
        lastFirst.forEach(ForkJoinTask::fork);
        return new SideBySide<>(tasks);
    }

    /** The results for all items, in their order. */
    public static <T, R> List<R> map(List<T> items, Function<T, R> computation) {
        try (SideBySide<R> begun = begin(items, computation)) {
            return begun.results();
        }
    }

    /** The results in the order of the items; the caller's thread helps until all are there. */
    public List<R> results() {
        return tasks.stream().map(ForkJoinTask::join).toList();
    }

    @Override
    public void close() {
        tasks.forEach(ForkJoinTask::quietlyJoin);
    }
}
