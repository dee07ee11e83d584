package io.proofline.decisions.backtest;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a draft would have made of the recorded cases.
 *
 * @param overall effect on all cases
 * @param byPack effect by the document's pack
 * @param byCountry effect by the claimed country
 * @param queues cases in review by the queue that the draft routes them to
 * @param flips the first cases with another band, in the order of the recording
 * @param failures how often the draft could not decide, by cause
 * @param reviewBefore time that people spent on the cases in review
 * @param reviewAfter time that they would spend
 * @param ending whether all cases were evaluated, and why not
 */
public record BackTestResult(
        Effect overall,
        Map<String, Effect> byPack,
        Map<String, Effect> byCountry,
        Map<String, Long> queues,
        List<Flip> flips,
        Map<String, Long> failures,
        Duration reviewBefore,
        Duration reviewAfter,
        Ending ending) {

    /** How a run ended. */
    public enum Ending {
        /** With the last case. */
        WHOLE,
        /** Whoever watched it wanted no more. */
        CANCELLED,
        /** By itself: the evaluation of too many cases had to be stopped, each after long work for nothing. */
        TOO_LONG
    }

    public BackTestResult {
        byPack = Map.copyOf(byPack);
        byCountry = Map.copyOf(byCountry);
        queues = Map.copyOf(queues);
        flips = List.copyOf(flips);
        failures = Map.copyOf(failures);
    }
}
