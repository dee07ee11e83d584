package io.proofline.console.progress;

import java.util.List;

/**
 * The way of a case through its process.
 *
 * @param model key and version of the model, in words
 * @param modelUrl where its text is
 * @param flows ids of the sequence flows that were taken, with blanks between
 * @param steps in the order in which the case reached them
 */
public record ProgressView(String model, String modelUrl, String flows, List<Step> steps) {

    /**
     * @param state the word of a {@link io.proofline.contract.process.StepState}
     * @param since when it was reached last
     * @param took how long it was there then; null while it is
     * @param times null if it was there once only, else how often
     */
    public record Step(
            String element,
            String name,
            String url,
            String kind,
            String state,
            String stateText,
            String tone,
            String since,
            String took,
            String times) {}
}
