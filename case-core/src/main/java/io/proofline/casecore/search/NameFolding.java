package io.proofline.casecore.search;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes names as they sound, so that spellings of one name come out alike: any script in Latin letters without accents
 * (CLDR transforms), with what differs between the usual romanisations of Arabic and Urdu names, and between the old and
 * the new Indonesian spelling, made the same: {@code Soekarno} and {@code Sukarno}, {@code Mohammed} and
 * {@code Muhammad}, {@code Syarif} and {@code Sharif}.
 */
final class NameFolding {

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFD; [:M:] Remove; Latin-ASCII; Lower");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʿʾ`´]");
    private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

    private static final List<Sound> SOUNDS = List.of(
            new Sound("ph", "f"),
            new Sound("ck", "k"),
            new Sound("q", "k"),
            new Sound("x", "ks"),
            new Sound("dj", "j"),
            new Sound("tj", "c"),
            new Sound("s[jy](?=[aeiou])", "sh"),
            new Sound("v", "f"),
            new Sound("oe|ou|oo", "u"),
            new Sound("o", "u"),
            new Sound("[eyi]+", "i"),
            new Sound("(.)\\1+", "$1"));

    /** Vowels, written or not in Arabic script, and what some spellings leave out. */
    private static final Pattern NOT_IN_SKELETON = Pattern.compile("[aiuwh]");

    private static final Pattern TWICE = Pattern.compile("(.)\\1+");
    /** Longer than any name; the rest of a longer text is left out. */
    private static final int LONGEST = 300;

    private NameFolding() {}

    /** @return the words of a name, each of the letters a to z; none if the name has no letter */
    static List<String> words(String name) {
        String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String latin = APOSTROPHES
                .matcher(LATIN.transliterate(APOSTROPHES.matcher(text).replaceAll("")))
                .replaceAll("");
        return Arrays.stream(NO_LETTERS.split(latin, -1))
                .filter(word -> !word.isEmpty())
                .map(NameFolding::sound)
                .toList();
    }

    /** The consonants of a word, which is all that Arabic script writes for certain; may be empty. */
    static String skeleton(String word) {
        return TWICE.matcher(NOT_IN_SKELETON.matcher(word).replaceAll("")).replaceAll("$1");
    }

    private static String sound(String word) {
        String spoken = word;
        for (Sound sound : SOUNDS) {
            spoken = sound.written().matcher(spoken).replaceAll(sound.spoken());
        }
        return spoken;
    }

    private record Sound(Pattern written, String spoken) {

        Sound(String written, String spoken) {
            this(Pattern.compile(written), spoken);
        }
    }
}
