package io.proofline.benchmarks.id;

import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.ExtractedField;
import io.proofline.contract.document.FieldNames;
import io.proofline.vision.document.DocumentReading;
import io.proofline.vision.document.pack.Detection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What was read from one document, beside what is printed on it.
 *
 * @param decoded false if a picture is missing or none
 * @param detected what the reader took it for
 * @param readable false if the reader asks for a better picture
 * @param fields those that the truth file knows
 * @param milliseconds for reading the document, both sides together
 */
record IdOutcome(
        IdTruth truth,
        boolean decoded,
        Optional<DocumentPack> detected,
        boolean readable,
        List<FieldOutcome> fields,
        double milliseconds) {

    static IdOutcome of(IdTruth truth, DocumentReading reading, double milliseconds) {
        List<FieldOutcome> fields = new ArrayList<>();
        truth.fields()
                .forEach((field, printed) ->
                        fields.add(new FieldOutcome(field, printed, value(reading.fields(), field))));
        Optional<DocumentPack> detected =
                reading.detected().map(Detection::best).map(Detection.Candidate::pack);
        return new IdOutcome(truth, true, detected, reading.readable(), fields, milliseconds);
    }

    static IdOutcome undecoded(IdTruth truth) {
        List<FieldOutcome> fields = new ArrayList<>();
        truth.fields().forEach((field, printed) -> fields.add(new FieldOutcome(field, printed, Optional.empty())));
        return new IdOutcome(truth, false, Optional.empty(), false, fields, 0);
    }

    /** The first source that has the field, and where a name comes in parts, these together. */
    private static Optional<String> value(List<ExtractedField> fields, String name) {
        Optional<String> found = fields.stream()
                .filter(field -> field.name().equals(name) && !field.value().isBlank())
                .map(ExtractedField::value)
                .findFirst();
        if (found.isPresent() || !name.equals(FieldNames.FULL_NAME)) {
            return found;
        }
        return value(fields, FieldNames.SURNAME)
                .map(surname ->
                        surname + " " + value(fields, FieldNames.GIVEN_NAMES).orElse(""));
    }

    /** Of a picture of something else: was it taken for nothing, or for another document? */
    boolean refused() {
        return !truth.genuine() && (detected.isEmpty() || detected.get() != truth.pack());
    }

    long right() {
        return fields.stream().filter(FieldOutcome::right).count();
    }

    boolean numberRight() {
        return fields.stream().anyMatch(field -> field.field().equals(FieldNames.DOCUMENT_NUMBER) && field.right());
    }

    boolean failed() {
        return truth.genuine() ? right() < fields.size() : !refused();
    }

    ReportFailure failure() {
        List<Path> pictures = new ArrayList<>(List.of(truth.front()));
        truth.back().ifPresent(pictures::add);
        String caption = !truth.genuine()
                ? "taken for " + truth.pack().word()
                : (decoded ? "" : "not decoded, ")
                        + right() + " of " + fields.size() + " fields right"
                        + (truth.capture().isEmpty() ? "" : ", " + truth.capture())
                        + (readable ? "" : ", a better picture is asked for");
        return new ReportFailure(
                pictures,
                caption,
                fields.stream()
                        .filter(field -> !field.right())
                        .map(FieldOutcome::describe)
                        .toList());
    }
}
