package io.proofline.casecore.search;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What Arabic script writes of a name and every romanisation agrees on: the consonants of its words, without those that
 * stand for long vowels as well ({@code w}, {@code y}). {@code Naveed} and its spelling in Urdu both come to {@code nd}.
 * {@link NameFolding#skeleton} is coarser, as it has to bear typing errors between names of one script.
 */
final class WrittenConsonants {

    private static final Pattern ARABIC = Pattern.compile("\\p{IsArabic}");
    /** {@code abd al-}, "servant of", is one word with what follows it in Arabic script; {@code Abdullah} stays whole. */
    private static final Pattern SERVANT =
            Pattern.compile("(?<!\\p{L})\u0639\u0628\u062f\u0627\u0644(?!\u0644[\u0647\u06c1])");

    private static final Pattern SERVANT_IN_LATIN =
            Pattern.compile("(?<![a-z])abd[aeiou](?:l(?!la)|([rsznd])(?:(?=\\1)|(?![a-z])))");
    private static final Pattern ARTICLE = Pattern.compile("(?<!\\p{L})\u0627\u0644(?=\\p{L}{3})");
    private static final Pattern ARTICLE_IN_LATIN = Pattern.compile("(?<![a-z])[aeu]l(?![a-z])");

    private static final Pattern AT_END = Pattern.compile("h+$");
    private static final Pattern VOWELS = Pattern.compile("[aiuw]");

    private WrittenConsonants() {}

    /** True if any letter of the name is Arabic, which takes in those of Urdu, Persian and Jawi. */
    static boolean inArabicScript(String name) {
        return ARABIC.matcher(name).find();
    }

    /** @return the consonants of each word of a name in any script; none if no word has any */
    static Set<String> of(String name) {
        String latin = NameFolding.latin(SERVANT.matcher(name).replaceAll("\u0639\u0628\u062f "));
        latin = SERVANT_IN_LATIN.matcher(latin).replaceAll("abd ");
        latin = ARTICLE_IN_LATIN.matcher(latin).replaceAll("");
        return NameFolding.words(latin, WrittenConsonants::ofWord).stream()
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The ways in which a name in Arabic script may be meant: four letters sound otherwise in Arabic than in Urdu, Persian
     * and Malay, and a word that begins like the article may have it or not.
     */
    static Set<String> ofEveryReading(String name) {
        Set<String> all = new TreeSet<>();
        for (String read : List.of(name, eastern(name))) {
            all.addAll(of(read));
            all.addAll(of(ARTICLE.matcher(read).replaceAll("")));
        }
        return all;
    }

    /** Theh as s; dhal, dad and zah as z. */
    private static String eastern(String name) {
        return name.replace('\u062b', '\u0633')
                .replace('\u0630', '\u0632')
                .replace('\u0636', '\u0632')
                .replace('\u0638', '\u0632');
    }

    private static String ofWord(String word) {
        // Before it sounds like an f: the letter for v is that for w.
        String spoken = NameFolding.sound(word.replace('v', 'w'));
        return NameFolding.onceEach(
                VOWELS.matcher(AT_END.matcher(spoken).replaceAll("")).replaceAll(""));
    }
}
