package io.proofline.vision.document.validate;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.MrzReading;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the checks look at, and the figures that several of them share. */
record DocumentSubject(
        DocumentReading reading,
        Map<String, String> claims,
        DocumentPack pack,
        LocalDate today,
        ValidationRules rules) {

    /** A field's value, of the MRZ rather than of the visual zone. */
    Optional<String> value(String name) {
        return value(name, FieldSource.MRZ).or(() -> value(name, FieldSource.VISUAL_ZONE));
    }

    Optional<String> value(String name, FieldSource source) {
        return reading.fields().stream()
                .filter(field -> field.name().equals(name) && field.source() == source)
                .map(field -> field.value())
                .filter(value -> !value.isBlank())
                .findFirst();
    }

    Optional<LocalDate> date(String name) {
        return value(name).flatMap(DocumentSubject::isoDate);
    }

    boolean checkDigitsValid() {
        return reading.mrz().map(MrzReading::checkDigitsValid).orElse(false);
    }

    boolean expired() {
        return date(FieldNames.EXPIRY_DATE).map(date -> date.isBefore(today)).orElse(false);
    }

    OptionalInt age() {
        return date(FieldNames.BIRTH_DATE)
                .map(birth -> OptionalInt.of(Period.between(birth, today).getYears()))
                .orElse(OptionalInt.empty());
    }

    /** The machine-readable zone against the visual zone. */
    FieldAgreement zonesAgreement() {
        return FieldAgreement.between(
                name -> value(name, FieldSource.MRZ), name -> value(name, FieldSource.VISUAL_ZONE));
    }

    /** What is claimed against what was read. */
    FieldAgreement claimsAgreement() {
        return FieldAgreement.between(name -> Optional.ofNullable(claims.get(name)), this::value);
    }

    private static Optional<LocalDate> isoDate(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
