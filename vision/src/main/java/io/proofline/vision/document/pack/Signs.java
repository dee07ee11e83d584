package io.proofline.vision.document.pack;

import io.proofline.vision.document.names.Transliteration;
import java.util.List;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Tells a family of documents by the words that it prints. */
public final class Signs {

    /** One letter in this many may be misread. */
    private static final int LETTERS_A_SLIP = 6;

    private Signs() {}

    /**
     * How surely the signs of a profile stand in a text, each an independent witness.
     *
     * @return 0 if none does, towards 1 the more of them do
     */
    public static double likelihood(PackProfile profile, DocumentText text) {
        List<String> lines = text.pages().stream()
                .flatMap(page -> page.lines().stream())
                .map(line -> words(line.text()))
                .toList();
        double against = 1;
        for (var sign : profile.signs().entrySet()) {
            if (lines.stream().anyMatch(line -> holds(line, words(sign.getKey())))) {
                against *= 1 - sign.getValue();
            }
        }
        return 1 - against;
    }

    /** Long phrases match whatever the spaces, which recognisers drop, and but for a slip in every six letters. */
    private static boolean holds(String line, String phrase) {
        String wanted = phrase.replace(" ", "");
        if (wanted.length() < LETTERS_A_SLIP) {
            return (" " + line + " ").contains(" " + wanted + " ");
        }
        String letters = line.replace(" ", "");
        return letters.contains(wanted) || nearly(letters, wanted);
    }

    private static boolean nearly(String letters, String wanted) {
        LevenshteinDistance distance = new LevenshteinDistance(wanted.length() / LETTERS_A_SLIP);
        for (int from = 0; from + wanted.length() <= letters.length(); from++) {
            if (distance.apply(letters.substring(from, from + wanted.length()), wanted) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static String words(String text) {
        List<String> forms = Transliteration.forms(text);
        return forms.get(forms.size() - 1).replaceAll("[^A-Z]+", " ").strip();
    }
}
