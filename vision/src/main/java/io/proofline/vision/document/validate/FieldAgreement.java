package io.proofline.vision.document.validate;

import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.names.NameSimilarity;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How two sources of the same fields agree.
 *
 * @param similarities field → 0 (different) to 1 (the same), for the fields that both have
 */
record FieldAgreement(Map<String, Double> similarities) {

    /** Fields that two sources may both have; the rest is not comparable. */
    private static final List<String> COMPARED = List.of(
            FieldNames.SURNAME,
            FieldNames.GIVEN_NAMES,
            FieldNames.FULL_NAME,
            FieldNames.FATHER_NAME,
            FieldNames.DOCUMENT_NUMBER,
            FieldNames.BIRTH_DATE,
            FieldNames.EXPIRY_DATE,
            FieldNames.SEX,
            FieldNames.NATIONALITY,
            FieldNames.ISSUING_STATE,
            FieldNames.PERSONAL_NUMBER);

    private static final Set<String> NAMES =
            Set.of(FieldNames.SURNAME, FieldNames.GIVEN_NAMES, FieldNames.FULL_NAME, FieldNames.FATHER_NAME);

    static FieldAgreement between(Function<String, Optional<String>> one, Function<String, Optional<String>> other) {
        Map<String, Double> similarities = new TreeMap<>();
        for (String field : COMPARED) {
            Optional<String> left = one.apply(field).filter(value -> !value.isBlank());
            Optional<String> right = other.apply(field).filter(value -> !value.isBlank());
            if (left.isPresent() && right.isPresent()) {
                similarities.put(field, similarity(field, left.get(), right.get()));
            }
        }
        return new FieldAgreement(similarities);
    }

    /** Mean similarity; empty if nothing could be compared. */
    OptionalDouble mean() {
        return similarities.values().stream().mapToDouble(Double::doubleValue).average();
    }

    /** The names among the fields. */
    List<String> names() {
        return similarities.keySet().stream().filter(NAMES::contains).toList();
    }

    /** Fields other than names that do not hold the same: numbers, dates, codes. */
    List<String> differingValues() {
        return below(1).stream().filter(field -> !NAMES.contains(field)).toList();
    }

    /** Fields whose similarity is below a threshold, the least alike first. */
    List<String> below(double threshold) {
        return similarities.entrySet().stream()
                .filter(entry -> entry.getValue() < threshold)
                .sorted(Comparator.comparingDouble(Map.Entry::getValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double similarity(String field, String left, String right) {
        if (NAMES.contains(field)) {
            return NameSimilarity.of(left, right);
        }
        return letters(left).equals(letters(right)) ? 1 : 0;
    }

    private static String letters(String value) {
        return value.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }
}
