package io.proofline.benchmarks.backtest;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;

/** What is left on the heap after collections, at its highest. */
final class UsedMemory {

    private static final long MEGABYTE = 1 << 20;

    private UsedMemory() {}

    /** Forgets what was highest so far. */
    static void reset() {
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** Megabytes that are in use after a collection now. */
    static long retained() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
    }

    /** Megabytes of objects that lived long, at their highest since the reset; what dies young is not among them. */
    static long longLivedPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .filter(pool ->
                                pool.getName().contains("Old") || pool.getName().contains("Tenured"))
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(MemoryUsage::getUsed)
                        .sum()
                / MEGABYTE;
    }
}
