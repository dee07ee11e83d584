package io.proofline.specimens.mrz;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Latin letters to the 26 of a machine-readable zone, as ICAO 9303-3 section 6 A recommends. */
final class Transliteration {

    /** Letters that losing a diacritic does not turn into what ICAO asks for. */
    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('Ä', "AE"),
            Map.entry('Å', "AA"),
            Map.entry('Æ', "AE"),
            Map.entry('Ö', "OE"),
            Map.entry('Ø', "OE"),
            Map.entry('Œ', "OE"),
            Map.entry('Ü', "UE"),
            Map.entry('ẞ', "SS"),
            Map.entry('Þ', "TH"),
            Map.entry('Ð', "D"),
            Map.entry('Đ', "D"),
            Map.entry('Ħ', "H"),
            Map.entry('ĸ', "Q"),
            Map.entry('Ł', "L"),
            Map.entry('Ŋ', "N"),
            Map.entry('Ŧ', "T"),
            Map.entry('Ĳ', "IJ"));

    private Transliteration() {}

    /**
     * A name as it stands in a machine-readable zone: components separated by one {@code <}, apostrophes left out,
     * hyphens turned into {@code <}.
     *
     * @throws IllegalArgumentException if a letter is not Latin
     */
    static String of(String name) {
        StringBuilder letters = new StringBuilder();
        for (char letter : name.replace("ß", "ẞ").toUpperCase(Locale.ROOT).toCharArray()) {
            String known = LETTERS.get(letter);
            letters.append(known == null ? plain(letter) : known);
        }
        return letters.toString().replaceAll("<+", "<").replaceAll("^<|<$", "");
    }

    private static String plain(char letter) {
        if (letter == '\'' || letter == '’' || letter == '.' || letter == ',') {
            return "";
        }
        if (letter == ' ' || letter == '-') {
            return "<";
        }
        char base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                .charAt(0);
        if ((base >= 'A' && base <= 'Z') || (base >= '0' && base <= '9')) {
            return String.valueOf(base);
        }
        throw new IllegalArgumentException("'" + letter + "' has no Latin transliteration here.");
    }
}
