package io.proofline.vision.document.mrz;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where things stand in the zones of one format: ICAO 9303 parts 4 to 7, and the French card's national layout.
 *
 * @param fields the place of each data element
 * @param checks the check digits by name, the composite last
 */
public record MrzLayout(Map<MrzField, Place> fields, Map<String, Check> checks) {

    /** Name of the check digit over several fields. */
    public static final String COMPOSITE = "composite";

    private static final String DOCUMENT_NUMBER = "document_number";
    private static final String BIRTH_DATE = "birth_date";
    private static final String EXPIRY_DATE = "expiry_date";
    private static final String PERSONAL_NUMBER = "personal_number";

    private static final Map<MrzFormat, MrzLayout> ALL = new EnumMap<>(Map.of(
            MrzFormat.TD1, td1(),
            MrzFormat.TD2,
                    twoLines(36, 35)
                            .composite(span(1, 0, 10), span(1, 13, 20), span(1, 21, 35))
                            .at(1, 35),
            MrzFormat.TD3, td3(),
            MrzFormat.MRV_A, twoLines(44, 44).build(),
            MrzFormat.MRV_B, twoLines(36, 36).build(),
            MrzFormat.FRENCH_ID, frenchId()));

    /**
     * A field's place and alphabet.
     *
     * @param alphabet of every character in the span
     */
    public record Place(MrzSpan span, MrzAlphabet alphabet) {}

    /**
     * A check digit.
     *
     * @param covers what it is computed over, in this order
     * @param digit its own place, one column wide
     * @param mayBeFiller true if a filler stands for 0 when everything covered is filler
     */
    public record Check(List<MrzSpan> covers, MrzSpan digit, boolean mayBeFiller) {

        /** Whether the digit that stands there is the one computed. */
        public boolean holds(List<String> lines) {
            StringBuilder covered = new StringBuilder();
            covers.forEach(span -> covered.append(span.in(lines)));
            char printed = digit.in(lines).charAt(0);
            return printed == CheckDigit.of(covered)
                    || (mayBeFiller && printed == Mrz.FILLER && Mrz.allFillers(covered));
        }

        /** Whether the character at that place enters the computation or is the digit itself. */
        public boolean touches(int line, int column) {
            return digit.contains(line, column) || covers.stream().anyMatch(span -> span.contains(line, column));
        }
    }

    public static MrzLayout of(MrzFormat format) {
        return ALL.get(format);
    }

    /** The place of a field; empty if the format does not have it. */
    public Optional<Place> field(MrzField field) {
        return Optional.ofNullable(fields.get(field));
    }

    /** What may stand in a column, be it of a field or of a check digit. */
    public MrzAlphabet alphabetAt(int line, int column) {
        for (Check check : checks.values()) {
            if (check.digit().contains(line, column)) {
                return MrzAlphabet.DIGITS;
            }
        }
        return fields.values().stream()
                .filter(place -> place.span().contains(line, column))
                .map(Place::alphabet)
                .findFirst()
                .orElse(MrzAlphabet.ANY);
    }

    private static MrzLayout td1() {
        return new Builder()
                .field(MrzField.DOCUMENT_CODE, span(0, 0, 2), MrzAlphabet.ANY)
                .field(MrzField.ISSUING_STATE, span(0, 2, 5), MrzAlphabet.LETTERS)
                .field(MrzField.DOCUMENT_NUMBER, span(0, 5, 14), MrzAlphabet.ANY)
                .check(DOCUMENT_NUMBER, span(0, 5, 14), false)
                .field(MrzField.OPTIONAL_DATA, span(0, 15, 30), MrzAlphabet.ANY)
                .field(MrzField.BIRTH_DATE, span(1, 0, 6), MrzAlphabet.DIGITS)
                .check(BIRTH_DATE, span(1, 0, 6), false)
                .field(MrzField.SEX, span(1, 7, 8), MrzAlphabet.SEX)
                .field(MrzField.EXPIRY_DATE, span(1, 8, 14), MrzAlphabet.DIGITS)
                .check(EXPIRY_DATE, span(1, 8, 14), true)
                .field(MrzField.NATIONALITY, span(1, 15, 18), MrzAlphabet.LETTERS)
                .field(MrzField.OPTIONAL_DATA_2, span(1, 18, 29), MrzAlphabet.ANY)
                .field(MrzField.NAMES, span(2, 0, 30), MrzAlphabet.LETTERS)
                .composite(span(0, 5, 30), span(1, 0, 7), span(1, 8, 15), span(1, 18, 29))
                .at(1, 29);
    }

    private static MrzLayout td3() {
        return twoLines(44, 42)
                .check(PERSONAL_NUMBER, span(1, 28, 42), true)
                .composite(span(1, 0, 10), span(1, 13, 20), span(1, 21, 43))
                .at(1, 43);
    }

    /** What TD2, TD3 and both visas have in common. */
    private static Builder twoLines(int columns, int optionalDataTo) {
        return new Builder()
                .field(MrzField.DOCUMENT_CODE, span(0, 0, 2), MrzAlphabet.ANY)
                .field(MrzField.ISSUING_STATE, span(0, 2, 5), MrzAlphabet.LETTERS)
                .field(MrzField.NAMES, span(0, 5, columns), MrzAlphabet.LETTERS)
                .field(MrzField.DOCUMENT_NUMBER, span(1, 0, 9), MrzAlphabet.ANY)
                .check(DOCUMENT_NUMBER, span(1, 0, 9), false)
                .field(MrzField.NATIONALITY, span(1, 10, 13), MrzAlphabet.LETTERS)
                .field(MrzField.BIRTH_DATE, span(1, 13, 19), MrzAlphabet.DIGITS)
                .check(BIRTH_DATE, span(1, 13, 19), false)
                .field(MrzField.SEX, span(1, 20, 21), MrzAlphabet.SEX)
                .field(MrzField.EXPIRY_DATE, span(1, 21, 27), MrzAlphabet.DIGITS)
                .check(EXPIRY_DATE, span(1, 21, 27), true)
                .field(MrzField.OPTIONAL_DATA, span(1, 28, optionalDataTo), MrzAlphabet.ANY);
    }

    private static MrzLayout frenchId() {
        return new Builder()
                .field(MrzField.DOCUMENT_CODE, span(0, 0, 2), MrzAlphabet.LETTERS)
                .field(MrzField.ISSUING_STATE, span(0, 2, 5), MrzAlphabet.LETTERS)
                .field(MrzField.NAMES, span(0, 5, 30), MrzAlphabet.LETTERS)
                .field(MrzField.OPTIONAL_DATA, span(0, 30, 36), MrzAlphabet.ANY)
                .field(MrzField.DOCUMENT_NUMBER, span(1, 0, 12), MrzAlphabet.ANY)
                .check(DOCUMENT_NUMBER, span(1, 0, 12), false)
                .field(MrzField.GIVEN_NAMES, span(1, 13, 27), MrzAlphabet.LETTERS)
                .field(MrzField.BIRTH_DATE, span(1, 27, 33), MrzAlphabet.DIGITS)
                .check(BIRTH_DATE, span(1, 27, 33), false)
                .field(MrzField.SEX, span(1, 34, 35), MrzAlphabet.SEX)
                .composite(span(0, 0, 36), span(1, 0, 35))
                .at(1, 35);
    }

    private static MrzSpan span(int line, int from, int to) {
        return new MrzSpan(line, from, to);
    }

    private static final class Builder {

        private final Map<MrzField, Place> fields = new EnumMap<>(MrzField.class);
        private final Map<String, Check> checks = new LinkedHashMap<>();
        private List<MrzSpan> composite = List.of();

        Builder field(MrzField field, MrzSpan span, MrzAlphabet alphabet) {
            fields.put(field, new Place(span, alphabet));
            return this;
        }

        /** A check digit directly behind what it covers. */
        Builder check(String name, MrzSpan covers, boolean mayBeFiller) {
            MrzSpan digit = span(covers.line(), covers.to(), covers.to() + 1);
            checks.put(name, new Check(List.of(covers), digit, mayBeFiller));
            return this;
        }

        Builder composite(MrzSpan... covers) {
            composite = List.of(covers);
            return this;
        }

        MrzLayout at(int line, int column) {
            checks.put(COMPOSITE, new Check(composite, span(line, column, column + 1), false));
            return build();
        }

        MrzLayout build() {
            return new MrzLayout(fields, checks);
        }
    }
}
