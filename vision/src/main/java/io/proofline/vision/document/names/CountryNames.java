package io.proofline.vision.document.names;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.IsoCountryCode;
import java.util.Map;
import java.util.Optional;

/** Countries by the names that cards print, in English and Indonesian as the Unicode CLDR spells them. */
public final class CountryNames {

    /** Above it stand misread letters, below it neighbours such as NIGER and NIGERIA. */
    private static final double SAME_COUNTRY = 0.95;

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("id"));
    private static final Map<String, String> BY_NAME = byName();

    private CountryNames() {}

    /**
     * The country with a printed name.
     *
     * @return ISO 3166-1 alpha-3; empty if no country has that name or nearly so
     */
    public static Optional<String> alpha3(String printed) {
        String read = last(Transliteration.forms(printed));
        String exact = BY_NAME.get(read);
        if (exact != null) {
            return Optional.of(exact);
        }
        return BY_NAME.entrySet().stream()
                .max(Comparator.comparingDouble(entry -> NameSimilarity.ofWords(entry.getKey(), read)))
                .filter(entry -> NameSimilarity.ofWords(entry.getKey(), read) >= SAME_COUNTRY)
                .map(Map.Entry::getValue);
    }

    private static Map<String, String> byName() {
        Map<String, String> byName = new HashMap<>();
        for (String alpha2 : Locale.getISOCountries(IsoCountryCode.PART1_ALPHA2)) {
            Locale country = new Locale.Builder().setRegion(alpha2).build();
            for (Locale language : LANGUAGES) {
                byName.put(last(Transliteration.forms(country.getDisplayCountry(language))), country.getISO3Country());
            }
        }
        return Map.copyOf(byName);
    }

    private static String last(List<String> forms) {
        return forms.get(forms.size() - 1);
    }
}
