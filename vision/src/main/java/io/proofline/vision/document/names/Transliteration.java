package io.proofline.vision.document.names;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Names in the letters A to Z as machine-readable zones write them: ICAO 9303-3 section 6.A, for Latin script. Several
 * letters have two customary forms (Ä is AE or A), so a name has up to two.
 */
public final class Transliteration {

    /** The forms that ICAO recommends, where they are more than the letter without its mark. */
    private static final Map<Character, String> RECOMMENDED = Map.ofEntries(
            Map.entry('Ä', "AE"),
            Map.entry('Å', "AA"),
            Map.entry('Æ', "AE"),
            Map.entry('Ð', "D"),
            Map.entry('Đ', "D"),
            Map.entry('Ø', "OE"),
            Map.entry('Ö', "OE"),
            Map.entry('Œ', "OE"),
            Map.entry('Þ', "TH"),
            Map.entry('Ü', "UE"),
            Map.entry('Ł', "L"),
            Map.entry('Ħ', "H"),
            Map.entry('ı', "I"),
            Map.entry('ẞ', "SS"));

    /** Letters that Unicode does not take apart. */
    private static final Map<Character, String> PLAIN = Map.of(
            'Æ', "AE", 'Ð', "D", 'Đ', "D", 'Ø', "O", 'Œ', "OE", 'Þ', "TH", 'Ł', "L", 'Ħ', "H", 'ı', "I", 'ẞ', "SS");

    private Transliteration() {}

    /** The recommended form first, then the one with the marks left off, if it differs. */
    public static List<String> forms(String name) {
        String upper = Normalizer.normalize(name.replace('ß', 'ẞ').toUpperCase(Locale.ROOT), Normalizer.Form.NFC);
        String recommended = latin(replace(upper, RECOMMENDED));
        String plain = latin(replace(upper, PLAIN));
        return recommended.equals(plain) ? List.of(recommended) : List.of(recommended, plain);
    }

    private static String replace(String text, Map<Character, String> table) {
        StringBuilder replaced = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            replaced.append(table.getOrDefault(character, String.valueOf(character)));
        }
        return replaced.toString();
    }

    /** Marks dropped, apostrophes closed up, everything else between words a space. */
    private static String latin(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’`]", "")
                .replaceAll("[^A-Z0-9]+", " ")
                .strip();
    }
}
