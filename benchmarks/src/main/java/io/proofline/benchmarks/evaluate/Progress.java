package io.proofline.benchmarks.evaluate;

/** Hears how far a long run is. */
@FunctionalInterface
public interface Progress {

    Progress SILENT = (done, total) -> {};

    /**
     * Called after each piece of work.
     *
     * @param done pieces finished, from 1
     * @param total pieces in all
     */
    void step(int done, int total);
}
