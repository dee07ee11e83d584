package io.proofline.casecore.simulation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came out of a run: counts, codes and ids of cases.
 *
 * @param overall of all cases
 * @param byPack by the document's pack
 * @param byCountry by the claimed country; empty text where none is known
 * @param queues cases in review by the queue that the draft routes them to
 * @param flips the first cases whose band changes, the newest case first
 * @param failures how often the draft could not decide, by cause
 * @param erased cases that were left out since their key is destroyed
 * @param unrecorded cases that were left out since too little is recorded of them
 * @param handling how long a person takes for a review
 * @param replay what a replay tells beside; null for a back-test
 */
public record SimulationResult(
        BandChange overall,
        Map<String, BandChange> byPack,
        Map<String, BandChange> byCountry,
        Map<String, Long> queues,
        List<Flip> flips,
        Map<String, Long> failures,
        long erased,
        long unrecorded,
        HandlingTime handling,
        Replay replay) {

    public SimulationResult {
        byPack = new TreeMap<>(byPack);
        byCountry = new TreeMap<>(byCountry);
        queues = new TreeMap<>(queues);
        flips = List.copyOf(flips);
        failures = new TreeMap<>(failures);
    }

    /**
     * A case whose band changes.
     *
     * @param scoreBefore 0..100; may be null
     * @param scoreAfter 0..100; may be null
     * @param why what came out otherwise on the way, in the order of evaluation
     */
    public record Flip(
            String caseId,
            String before,
            BigDecimal scoreBefore,
            String after,
            BigDecimal scoreAfter,
            List<Cause> why) {

        public Flip {
            why = List.copyOf(why);
        }
    }

    /**
     * A decision that came out otherwise.
     *
     * @param decision its id
     * @param before numbers of the rules that fired, from 1
     * @param after the same with the draft
     * @param valueBefore if it is a number; else null
     * @param valueAfter if it is a number; else null
     */
    public record Cause(
            String decision, List<Integer> before, List<Integer> after, BigDecimal valueBefore, BigDecimal valueAfter) {

        public Cause {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /**
     * What a replay of a process tells beside.
     *
     * @param endsElsewhere cases that end at another place, by both places
     * @param unreached steps of the draft, by id and name, that no case came to
     * @param unrecorded cases that came to a topic without a recorded result, by topic
     * @param notReproduced cases that the live process, replayed, puts into another band than was recorded
     */
    public record Replay(
            List<Elsewhere> endsElsewhere,
            Map<String, String> unreached,
            Map<String, Long> unrecorded,
            long notReproduced) {

        public Replay {
            endsElsewhere = List.copyOf(endsElsewhere);
            unreached = new TreeMap<>(unreached);
            unrecorded = new TreeMap<>(unrecorded);
        }
    }

    /**
     * Cases that end at another place than before.
     *
     * @param before the place in the live process, in its words
     * @param after the place in the draft, in its words
     * @param firstCase one of them
     */
    public record Elsewhere(String before, String after, long cases, String firstCase) {}
}
