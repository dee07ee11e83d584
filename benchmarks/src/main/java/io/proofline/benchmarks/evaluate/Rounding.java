package io.proofline.benchmarks.evaluate;

import java.util.Collection;
import java.util.Map;

/** How figures are written into reports. */
public final class Rounding {

    private Rounding() {}

    /** Half up, to so many decimals. */
    public static double to(int decimals, double value) {
        double unit = Math.pow(10, decimals);
        return Math.round(value * unit) / unit;
    }

    /** Puts median and 95th percentile: {@code p50_ms}, {@code p95_ms}, and the same of processor time. */
    public static void putTimes(Map<String, Object> figures, Collection<Elapsed> times) {
        Percentiles clock = Percentiles.of(times.stream().map(Elapsed::millis).toList());
        Percentiles cpu = Percentiles.of(times.stream().map(Elapsed::cpuMillis).toList());
        figures.put("p50_ms", clock.at(0.5));
        figures.put("p95_ms", clock.at(0.95));
        figures.put("p50_cpu_ms", cpu.at(0.5));
        figures.put("p95_cpu_ms", cpu.at(0.95));
    }
}
