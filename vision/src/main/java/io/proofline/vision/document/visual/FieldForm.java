package io.proofline.vision.document.visual;

import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.names.CountryNames;
import io.proofline.vision.document.names.Transliteration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the value of a field looks like, and how it is normalised. */
public enum FieldForm {
    /** Letters; upper-case. */
    NAME {
        @Override
        public Optional<String> normalise(String printed, DateOrder order) {
            String name = printed.strip().replaceAll("[,;]+$", "").replaceAll("\\s+", " ");
            return NAME_LETTERS.matcher(name).matches() ? Optional.of(name.toUpperCase(Locale.ROOT)) : Optional.empty();
        }
    },
    /** ISO 8601; a date with a year of two figures may be of either century and is not taken. */
    DATE {
        @Override
        public Optional<String> normalise(String printed, DateOrder order) {
            List<LocalDate> dates = PrintedDate.in(printed, order);
            return dates.size() == 1 ? Optional.of(dates.get(0).toString()) : Optional.empty();
        }
    },
    /** Upper-case, without spaces; has at least three digits. */
    NUMBER {
        @Override
        public Optional<String> normalise(String printed, DateOrder order) {
            String number =
                    printed.toUpperCase(Locale.ROOT).replaceAll("\\s", "").replaceAll("^[.:#-]+|[.:-]+$", "");
            return NUMBER_CHARACTERS.matcher(number).matches() ? Optional.of(number) : Optional.empty();
        }
    },
    /** M, F or X. */
    SEX {
        @Override
        public Optional<String> normalise(String printed, DateOrder order) {
            return SPACE.splitAsStream(last(Transliteration.forms(printed)))
                    .flatMap(word -> SEXES.entrySet().stream()
                            .filter(sex -> sex.getValue().matcher(word).matches()))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
    },
    /** ISO 3166-1 alpha-3. */
    COUNTRY {
        @Override
        public Optional<String> normalise(String printed, DateOrder order) {
            return CountryNames.alpha3(printed);
        }
    },
    /** Upper-case, as printed. */
    TEXT {
        @Override
        public Optional<String> normalise(String printed, DateOrder order) {
            String text = printed.strip().replaceAll("\\s+", " ");
            return text.isEmpty() ? Optional.empty() : Optional.of(text.toUpperCase(Locale.ROOT));
        }
    };

    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern NAME_LETTERS = Pattern.compile("\\p{L}[\\p{L}'’.,‐ -]{1,60}");
    private static final Pattern NUMBER_CHARACTERS =
            Pattern.compile("(?=(?:[^0-9]*[0-9]){3})[A-Z0-9][A-Z0-9/.-]{3,24}");

    /** Whole words in English, French, Spanish, German and Indonesian. */
    private static final Map<String, Pattern> SEXES = Map.of(
            "F", Pattern.compile("F|W|FEMALE|FEMININE?|FEMENINO|FEMME|MUJER|WEIBLICH|PEREMPUAN"),
            "M", Pattern.compile("M|H|MALE|MASCULIN|MASCULINO|HOMME|HOMBRE|VARON|MANNLICH|LAKI|LAKILAKI"),
            "X", Pattern.compile("X|D|DIVERS"));

    private static final Map<String, FieldForm> FORMS = Map.ofEntries(
            Map.entry(FieldNames.SURNAME, NAME),
            Map.entry(FieldNames.GIVEN_NAMES, NAME),
            Map.entry(FieldNames.FULL_NAME, NAME),
            Map.entry(FieldNames.FATHER_NAME, NAME),
            Map.entry(FieldNames.BIRTH_DATE, DATE),
            Map.entry(FieldNames.ISSUE_DATE, DATE),
            Map.entry(FieldNames.EXPIRY_DATE, DATE),
            Map.entry(FieldNames.DOCUMENT_NUMBER, NUMBER),
            Map.entry(FieldNames.PERSONAL_NUMBER, NUMBER),
            Map.entry(FieldNames.SEX, SEX),
            Map.entry(FieldNames.NATIONALITY, COUNTRY),
            Map.entry(FieldNames.COUNTRY_OF_STAY, COUNTRY),
            Map.entry(FieldNames.ISSUING_STATE, COUNTRY));

    /** The form of a field; plain text unless it is known better. */
    public static FieldForm of(String field) {
        return FORMS.getOrDefault(field, TEXT);
    }

    /** The language of a value of this form in a text of some language: figures and codes have none. */
    public String language(String ofText) {
        return this == NAME || this == TEXT ? ofText : "";
    }

    /**
     * The normalised value.
     *
     * @return empty if what is printed does not have this form
     */
    public abstract Optional<String> normalise(String printed, DateOrder order);

    private static String last(List<String> forms) {
        return forms.get(forms.size() - 1);
    }
}
