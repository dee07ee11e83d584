package io.proofline.vision.document.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * How alike two names are, 0 to 1: by the best of their transliterations, whatever the order of the words, by the
 * Jaro-Winkler similarity (Winkler, 1990).
 */
public final class NameSimilarity {

    /** A name of which whole words are left out, as people leave out second given names, is nearly the same. */
    private static final double WORDS_LEFT_OUT = 0.95;

    private static final double SAME_WORD = 0.92;
    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    private NameSimilarity() {}

    public static double of(String one, String other) {
        double best = 0;
        for (String left : Transliteration.forms(one)) {
            for (String right : Transliteration.forms(other)) {
                best = Math.max(best, similarity(left, right));
            }
        }
        return best;
    }

    /** The same for names that are transliterated already. */
    static double ofWords(String one, String other) {
        return similarity(one, other);
    }

    private static double similarity(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        double together = JARO_WINKLER.apply(one.replace(" ", ""), other.replace(" ", ""));
        double sorted = JARO_WINKLER.apply(sorted(one), sorted(other));
        return Math.max(contained(one, other), Math.max(together, sorted));
    }

    private static String sorted(String name) {
        String[] words = name.split(" ");
        Arrays.sort(words);
        return String.join(" ", words);
    }

    /** The similarity of the words, if each of the shorter name has its own in the longer one; otherwise 0. */
    private static double contained(String one, String other) {
        List<String> few = words(one);
        List<String> many = words(other);
        if (few.size() > many.size()) {
            return contained(other, one);
        }
        if (few.size() == many.size()) {
            return 0;
        }
        double sum = 0;
        for (String word : few) {
            double best = 0;
            String taken = null;
            for (String candidate : many) {
                double similarity = JARO_WINKLER.apply(word, candidate);
                if (similarity > best) {
                    best = similarity;
                    taken = candidate;
                }
            }
            if (best < SAME_WORD) {
                return 0;
            }
            many.remove(taken);
            sum += best;
        }
        return WORDS_LEFT_OUT * sum / few.size();
    }

    private static List<String> words(String name) {
        return new ArrayList<>(List.of(name.split(" ")));
    }
}
