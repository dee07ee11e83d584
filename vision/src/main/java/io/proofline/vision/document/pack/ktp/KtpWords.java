package io.proofline.vision.document.pack.ktp;

import io.proofline.vision.document.names.CountryNames;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/**
 * What stands in those fields of a KTP that take one of a few words, made uniform. A word misread by a letter is still
 * the nearest of its list; what is near to none is empty, so that nothing is guessed.
 */
public final class KtpWords {

    /** Far above what two different words of one list have in common, and below one misread letter in four. */
    private static final double SAME_WORD = 0.86;

    private static final JaroWinklerSimilarity JARO_WINKLER = new JaroWinklerSimilarity();

    private static final Map<String, String> SEXES = Map.of("LAKI LAKI", "M", "LAKI", "M", "PEREMPUAN", "F");

    private static final Map<String, String> MARITAL_STATUSES = Map.of(
            "BELUM KAWIN", "single",
            "KAWIN", "married",
            "KAWIN TERCATAT", "married",
            "KAWIN BELUM TERCATAT", "married",
            "CERAI HIDUP", "divorced",
            "CERAI MATI", "widowed");

    /** The six that the law names, as cards spell them, and the belief that cards may name since 2017. */
    private static final Map<String, String> RELIGIONS = Map.ofEntries(
            Map.entry("ISLAM", "ISLAM"),
            Map.entry("KRISTEN", "KRISTEN"),
            Map.entry("PROTESTAN", "KRISTEN"),
            Map.entry("KRISTEN PROTESTAN", "KRISTEN"),
            Map.entry("KATHOLIK", "KATHOLIK"),
            Map.entry("KATOLIK", "KATHOLIK"),
            Map.entry("HINDU", "HINDU"),
            Map.entry("BUDHA", "BUDHA"),
            Map.entry("BUDDHA", "BUDHA"),
            Map.entry("KHONGHUCU", "KHONGHUCU"),
            Map.entry("KONGHUCU", "KHONGHUCU"),
            Map.entry("KEPERCAYAAN", "KEPERCAYAAN TERHADAP TUHAN YME"),
            Map.entry("KEPERCAYAAN TERHADAP TUHAN YME", "KEPERCAYAAN TERHADAP TUHAN YME"));

    private static final Map<String, String> LIFETIME = Map.of("SEUMUR HIDUP", "lifetime");

    private static final Pattern BLOOD_GROUP = Pattern.compile("(?:^|[^A-Z])(AB|A|B|O)\\s?([+-]?)(?:$|[^A-Z])");
    private static final Pattern RT_RW = Pattern.compile("(\\d{1,3})\\s*[/|\\\\1I-]?\\s*(\\d{1,3})");
    private static final int RT_RW_DIGITS = 3;

    private KtpWords() {}

    /** M or F. */
    public static Optional<String> sex(String printed) {
        return nearest(printed, SEXES);
    }

    /** {@code single}, {@code married}, {@code divorced} or {@code widowed}. */
    public static Optional<String> maritalStatus(String printed) {
        return nearest(printed, MARITAL_STATUSES);
    }

    public static Optional<String> religion(String printed) {
        return nearest(printed, RELIGIONS);
    }

    /** {@code lifetime}, if the card says so in place of a date. */
    public static Optional<String> validity(String printed) {
        return nearest(printed, LIFETIME);
    }

    /** An alpha-3 code; {@code WNI} is a citizen, and a foreign resident's card names the country. */
    public static Optional<String> nationality(String printed) {
        String letters = plain(printed).replace(" ", "");
        if (letters.equals("WNI") || letters.equals("INDONESIA")) {
            return Optional.of("IDN");
        }
        return CountryNames.alpha3(printed);
    }

    /** A, B, AB or O, with {@code +} or {@code -} if printed; empty for the usual dash. */
    public static Optional<String> bloodGroup(String printed) {
        Matcher matcher = BLOOD_GROUP.matcher(printed.toUpperCase(Locale.ROOT).replace('0', 'O'));
        return matcher.find() ? Optional.of(matcher.group(1) + matcher.group(2)) : Optional.empty();
    }

    /** Neighbourhood and hamlet as {@code 007/008}. */
    public static Optional<String> rtRw(String printed) {
        String digits = printed.replace('O', '0').replace('o', '0').replaceAll("\\s", "");
        if (digits.matches("\\d{6}")) {
            return Optional.of(digits.substring(0, RT_RW_DIGITS) + "/" + digits.substring(RT_RW_DIGITS));
        }
        // The stroke is read as a digit where it stands close: 007/008 becomes 0071008.
        if (digits.matches("\\d{3}[1I|l]\\d{3}")) {
            return Optional.of(digits.substring(0, RT_RW_DIGITS) + "/" + digits.substring(RT_RW_DIGITS + 1));
        }
        Matcher matcher = RT_RW.matcher(digits);
        return matcher.matches()
                ? Optional.of(padded(matcher.group(1)) + "/" + padded(matcher.group(2)))
                : Optional.empty();
    }

    private static String padded(String digits) {
        return "0".repeat(RT_RW_DIGITS - digits.length()) + digits;
    }

    private static Optional<String> nearest(String printed, Map<String, String> words) {
        String read = plain(printed);
        return words.entrySet().stream()
                .max(Comparator.comparingDouble(
                        word -> JARO_WINKLER.apply(word.getKey().replace(" ", ""), read.replace(" ", ""))))
                .filter(word -> JARO_WINKLER.apply(word.getKey().replace(" ", ""), read.replace(" ", "")) >= SAME_WORD)
                .map(Map.Entry::getValue);
    }

    private static String plain(String printed) {
        return printed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip();
    }
}
