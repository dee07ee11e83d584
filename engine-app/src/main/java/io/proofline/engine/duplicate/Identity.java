package io.proofline.engine.duplicate;

import io.proofline.contract.check.CheckResult;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.names.NameSimilarity;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who somebody is by a document, or, where the document does not say it, by what was claimed.
 *
 * @param name surname and given names, or the whole name; empty if unknown
 * @param birthDate ISO 8601; empty if unknown
 * @param documentNumbers every reading of the number, with its issuing state; never what was only claimed
 */
record Identity(Optional<String> name, Optional<String> birthDate, Set<String> documentNumbers) {

    private static final String SAME = "same";
    private static final String OTHER = "other";
    private static final String UNKNOWN = "unknown";

    /** @param reading result of {@code document-read}; null if nothing was read */
    static Identity of(CheckResult reading, Map<String, String> claims) {
        List<Map<?, ?>> fields = fields(reading);
        return new Identity(name(fields, claims), value(FieldNames.BIRTH_DATE, fields, claims), numbers(fields));
    }

    /** How alike two names are, 0..1; null if one is not known. */
    Double nameSimilarity(Identity other) {
        return name.isPresent() && other.name.isPresent()
                ? Math.round(NameSimilarity.of(name.get(), other.name.get()) * 1000) / 1000.0
                : null;
    }

    /** {@code same}, {@code other} or {@code unknown}. */
    String birthDateOf(Identity other) {
        if (birthDate.isEmpty() || other.birthDate.isEmpty()) {
            return UNKNOWN;
        }
        return birthDate.equals(other.birthDate) ? SAME : OTHER;
    }

    /** {@code same} if one reading of the number agrees, {@code other} or {@code unknown}. */
    String documentOf(Identity other) {
        if (documentNumbers.isEmpty() || other.documentNumbers.isEmpty()) {
            return UNKNOWN;
        }
        return documentNumbers.stream().anyMatch(other.documentNumbers::contains) ? SAME : OTHER;
    }

    private static Optional<String> name(List<Map<?, ?>> fields, Map<String, String> claims) {
        String parts = Stream.of(FieldNames.GIVEN_NAMES, FieldNames.SURNAME)
                .flatMap(part -> read(part, fields).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(parts)
                .filter(name -> !name.isBlank())
                .or(() -> read(FieldNames.FULL_NAME, fields))
                .or(() -> Optional.ofNullable(claims.get(FieldNames.FULL_NAME)))
                .or(() -> Optional.of(Stream.of(FieldNames.GIVEN_NAMES, FieldNames.SURNAME)
                                .map(claims::get)
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")))
                        .filter(name -> !name.isBlank()));
    }

    private static Optional<String> value(String field, List<Map<?, ?>> fields, Map<String, String> claims) {
        return read(field, fields).or(() -> Optional.ofNullable(claims.get(field)));
    }

    /** Of several readings that of the machine-readable zone, which has check digits. */
    private static Optional<String> read(String field, List<Map<?, ?>> fields) {
        List<Map<?, ?>> readings =
                fields.stream().filter(each -> field.equals(each.get("name"))).toList();
        return readings.stream()
                .filter(each -> FieldSource.MRZ.word().equals(each.get("source")))
                .findFirst()
                .or(() -> readings.stream().findFirst())
                .map(each -> String.valueOf(each.get("value")))
                .filter(value -> !value.isBlank());
    }

    private static Set<String> numbers(List<Map<?, ?>> fields) {
        String state = read(FieldNames.ISSUING_STATE, fields).orElse("");
        return fields.stream()
                .filter(each -> FieldNames.DOCUMENT_NUMBER.equals(each.get("name")))
                .map(each -> letters(String.valueOf(each.get("value"))))
                .filter(number -> !number.isEmpty())
                .map(number -> state + "|" + number)
                .collect(Collectors.toSet());
    }

    private static String letters(String number) {
        return number.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static List<Map<?, ?>> fields(CheckResult reading) {
        return reading != null && reading.facts().get("fields") instanceof List<?> list
                ? list.stream()
                        .<Map<?, ?>>mapMulti((field, out) -> {
                            if (field instanceof Map<?, ?> map) {
                                out.accept(map);
                            }
                        })
                        .toList()
                : List.of();
    }
}
