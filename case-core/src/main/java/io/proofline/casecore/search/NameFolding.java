package io.proofline.casecore.search;

import com.ibm.icu.text.Transliterator;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
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
    /** The transforms know the letter of Urdu that makes a consonant breathy (bh, dh) only as that of Arabic. */
    private static final char URDU_ASPIRATION = '\u06be';

    private static final char ARABIC_HEH = '\u0647';
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
        return words(latin(name), NameFolding::sound);
    }

    /** @return the name in lower-case Latin letters, its words as they are spelled, with other signs between them */
    static String latin(String name) {
        String text = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        String known = APOSTROPHES.matcher(text).replaceAll("").replace(URDU_ASPIRATION, ARABIC_HEH);
        return APOSTROPHES.matcher(LATIN.transliterate(known)).replaceAll("");
    }

    /** Takes a text that {@link #latin} gave apart, and does the same to each word. */
    static List<String> words(String latin, UnaryOperator<String> each) {
        return Arrays.stream(NO_LETTERS.split(latin, -1))
                .filter(word -> !word.isEmpty())
                .map(each)
                .toList();
    }

    /** The consonants of a word, which is all that Arabic script writes for certain; may be empty. */
    static String skeleton(String word) {
        return onceEach(NOT_IN_SKELETON.matcher(word).replaceAll(""));
    }

    /** Letters that stand twice side by side count once. */
    static String onceEach(String word) {
        return TWICE.matcher(word).replaceAll("$1");
    }

    /** A word of the letters a to z as it sounds. */
    static String sound(String word) {
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
