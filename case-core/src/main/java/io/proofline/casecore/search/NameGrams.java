package io.proofline.casecore.search;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * A name as the set of its trigrams: every three letters in a row of each word, of its beginning and of its end, as it
 * sounds and of its consonants alone. Names that are spelled or typed a little differently share most of them, in
 * whatever order the words stand.
 *
 * <p>How far a case answers to a name is the number of trigrams that both have. It counts as found from
 * {@link #least} on; of two cases that with more in common comes first, then that with fewer others (the limit of
 * Tversky's index, Psychological Review 84, 1977, when what only the case has weighs next to nothing), then that with
 * the smaller id. Both indexes rank so.
 */
public final class NameGrams {

    private static final int GRAM = 3;
    private static final String BEFORE = "  ";
    private static final String BEHIND = " ";
    /** Marks trigrams of consonants. */
    private static final String SKELETON = "|";

    /** Marks trigrams of what is written in Arabic script. */
    private static final String WRITTEN = "~";

    /** About one word; of so little, much may be mistyped. */
    private static final int FEW = 16;

    private NameGrams() {}

    /** @return trigrams of every name that a case has; empty if none has a letter */
    public static Set<String> of(Collection<String> names) {
        Set<String> grams = new TreeSet<>();
        for (String name : names) {
            grams.addAll(sounds(name));
            if (WrittenConsonants.inArabicScript(name)) {
                WrittenConsonants.ofEveryReading(name).forEach(word -> add(grams, WRITTEN, word));
            }
        }
        return grams;
    }

    /** @return trigrams of a name that is sought, as it sounds */
    public static Set<String> sounds(String name) {
        Set<String> grams = new TreeSet<>();
        for (String word : NameFolding.words(name)) {
            add(grams, "", word);
            add(grams, SKELETON, NameFolding.skeleton(word));
        }
        return grams;
    }

    /** @return trigrams of what a name that is sought has in Arabic script; only names that are kept in it have such */
    public static Set<String> written(String name) {
        Set<String> grams = new TreeSet<>();
        WrittenConsonants.of(name).forEach(word -> add(grams, WRITTEN, word));
        return grams;
    }

    /** How many of the sought trigrams a case must have: half of one word's, three in five of several words'. */
    public static int least(int sought) {
        return sought <= FEW ? (sought + 1) / 2 : (sought * 3 + 4) / 5;
    }

    /** How many of the sought trigrams of {@link #written} a case must have: three in four, as there are no vowels to err in. */
    public static int leastWritten(int sought) {
        return (sought * 3 + 3) / 4;
    }

    private static void add(Set<String> grams, String mark, String word) {
        if (word.isEmpty()) {
            return;
        }
        String padded = BEFORE + word + BEHIND;
        for (int from = 0; from + GRAM <= padded.length(); from++) {
            grams.add(mark + padded.substring(from, from + GRAM));
        }
    }
}
