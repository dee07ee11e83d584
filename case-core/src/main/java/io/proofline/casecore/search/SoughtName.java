package io.proofline.casecore.search;

import java.util.List;
import java.util.Set;

/**
 * A name that somebody seeks, as keyed hashes of its trigrams. It may be found in more than one way: as it sounds, and by
 * the consonants that are all there is of a name kept in Arabic script. Of a case that answers in several ways the best
 * one counts.
 *
 * @param ways empty if no name is sought
 */
public record SoughtName(List<Way> ways) {

    public static final SoughtName NONE = new SoughtName(List.of());

    public SoughtName {
        ways = List.copyOf(ways);
    }

    /** @param written trigrams of what the name has in Arabic script; may be empty */
    static SoughtName of(Set<Long> sounds, Set<Long> written) {
        if (sounds.isEmpty()) {
            return NONE;
        }
        Way asItSounds = new Way(sounds, NameGrams.least(sounds.size()), 1);
        return written.isEmpty()
                ? new SoughtName(List.of(asItSounds))
                : new SoughtName(List.of(
                        asItSounds,
                        new Way(
                                written,
                                NameGrams.leastWritten(written.size()),
                                Math.max(1, sounds.size() / written.size()))));
    }

    public boolean isEmpty() {
        return ways.isEmpty();
    }

    /** How far a case can answer to the name at most. */
    public int most() {
        return ways.stream()
                .mapToInt(way -> way.grams().size() * way.weight())
                .max()
                .orElse(0);
    }

    /**
     * One way to be found.
     *
     * @param grams of which a case shares some
     * @param least how many of them it has to have
     * @param weight what each shared one counts, so that a case that has all of the grams of one way stands beside those
     *     that have all of another's; whole, so that every index reckons alike
     */
    public record Way(Set<Long> grams, int least, int weight) {

        public Way {
            grams = Set.copyOf(grams);
        }
    }
}
