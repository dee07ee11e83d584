package io.proofline.benchmarks.evaluate;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a step took.
 *
 * @param millis by the clock, the machine's other work included
 * @param cpuMillis of all processors that this process used meanwhile, native threads included: what is left of the
 *     figure on a machine that does nothing else
 */
public record Elapsed(double millis, double cpuMillis) {

    public static final Elapsed NOTHING = new Elapsed(0, 0);

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** A running clock. */
    public static final class Clock {

        private final long begun = System.nanoTime();
        private final long cpuBegun = SYSTEM.getProcessCpuTime();

        private Clock() {}

        /** Since it was started. */
        public Elapsed read() {
            return new Elapsed((System.nanoTime() - begun) / 1e6, (SYSTEM.getProcessCpuTime() - cpuBegun) / 1e6);
        }
    }

    public static Clock start() {
        return new Clock();
    }

    public Elapsed plus(Elapsed other) {
        return new Elapsed(millis + other.millis, cpuMillis + other.cpuMillis);
    }
}
