package io.proofline.vision.document.validate;

import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.DocumentSide;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.contract.document.FieldSource;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.MrzReading;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** What the checks look at, and the figures that several of them share. */
record DocumentSubject(
        DocumentReading reading,
        Map<String, String> claims,
        DocumentPack pack,
        LocalDate today,
        ValidationRules rules,
        List<SubmittedPicture> pictures,
        List<String> requiredFields) {

    /** A field's value: what machines read before what is printed for people. */
    Optional<String> value(String name) {
        return value(name, FieldSource.MRZ)
                .or(() -> value(name, FieldSource.VISUAL_ZONE))
                .or(() -> value(name, FieldSource.BARCODE));
    }

    /** The printed field of that name, the front's first. */
    Optional<ExtractedField> field(String name) {
        return reading.fields().stream()
                .filter(field -> field.name().equals(name) && field.source() == FieldSource.VISUAL_ZONE)
                .findFirst();
    }

    Optional<String> printed(String name, DocumentSide side) {
        return reading.fields().stream()
                .filter(field -> field.name().equals(name)
                        && field.source() == FieldSource.VISUAL_ZONE
                        && field.side() == side
                        && !field.value().isBlank())
                .map(ExtractedField::value)
                .findFirst();
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

    /** What the barcode says against what is printed. */
    FieldAgreement barcodeAgreement() {
        return FieldAgreement.between(
                name -> value(name, FieldSource.BARCODE), name -> value(name, FieldSource.VISUAL_ZONE));
    }

    /** What is printed on the front against what is printed on the back. */
    FieldAgreement sidesAgreement() {
        return FieldAgreement.between(
                name -> printed(name, DocumentSide.FRONT), name -> printed(name, DocumentSide.BACK));
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
