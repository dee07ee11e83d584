package io.proofline.benchmarks.speed;

import io.proofline.benchmarks.evaluate.Percentiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Wall times of named steps, gathered over many runs, in the order in which the steps were first taken. */
final class StepTimes {

    private final Map<String, List<Double>> millis = new LinkedHashMap<>();

    /** Takes a step and its time. */
    <T> T of(String step, Callable<T> work) throws Exception {
        long begun = System.nanoTime();
        T result = work.call();
        millis.computeIfAbsent(step, name -> new ArrayList<>()).add((System.nanoTime() - begun) / 1e6);
        return result;
    }

    void forget() {
        millis.clear();
    }

    /** A table of medians and 95th percentiles, in milliseconds. */
    String table() {
        StringBuilder table = new StringBuilder(row("step", "p50 ms", "p95 ms"));
        millis.forEach((step, times) -> {
            Percentiles percentiles = Percentiles.of(times);
            table.append(row(step, whole(percentiles.at(0.5)), whole(percentiles.at(0.95))));
        });
        return table.toString();
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String row(String step, String median, String tail) {
        return String.format(Locale.ROOT, "%-28s %8s %8s%n", step, median, tail);
    }
}
