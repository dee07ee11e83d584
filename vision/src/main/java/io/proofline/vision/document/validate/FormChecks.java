package io.proofline.vision.document.validate;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.contract.document.FieldNames;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The length and alphabet of every normalised field, whatever the pack. */
final class FormChecks {

    private static final String ISO_DATE = "\\d{4}-\\d{2}-\\d{2}";
    private static final String ALPHA_3 = "[A-Z]{3}";
    /** Longest name of ICAO 9303-4's data page with room for transliteration; what is longer is two fields run together. */
    private static final String NAME = "\\p{L}[\\p{L}\\p{M}'’.,‐ -]{0,79}";

    private static final Map<String, Pattern> FORMS = Map.ofEntries(
            form(FieldNames.BIRTH_DATE, ISO_DATE),
            form(FieldNames.ISSUE_DATE, ISO_DATE),
            form(FieldNames.EXPIRY_DATE, ISO_DATE),
            form(FieldNames.SEX, "[MFX]"),
            form(FieldNames.NATIONALITY, ALPHA_3),
            form(FieldNames.ISSUING_STATE, ALPHA_3),
            form(FieldNames.COUNTRY_OF_STAY, ALPHA_3),
            form(FieldNames.SURNAME, NAME),
            form(FieldNames.GIVEN_NAMES, NAME),
            form(FieldNames.FULL_NAME, NAME),
            form(FieldNames.FATHER_NAME, NAME),
            form(FieldNames.DOCUMENT_NUMBER, "[A-Z0-9][A-Z0-9/. -]{2,29}"),
            form(FieldNames.BLOOD_GROUP, "(A|B|AB|O)[+-]?"),
            form(FieldNames.RT_RW, "\\d{3}/\\d{3}"));

    private FormChecks() {}

    static DocumentFinding fields(DocumentSubject subject) {
        String name = "field_formats";
        List<String> wrong = subject.reading().fields().stream()
                .filter(field ->
                        FORMS.containsKey(field.name()) && !field.value().isBlank())
                .filter(field -> !FORMS.get(field.name()).matcher(field.value()).matches())
                .map(field -> field.name())
                .distinct()
                .sorted()
                .toList();
        return wrong.isEmpty()
                ? DocumentFinding.pass(name, Map.of())
                : DocumentFinding.warn(
                        name,
                        Map.of("wrong", wrong),
                        List.of(Reason.of(ReasonCodes.FIELD_FORMAT_WRONG, Map.of("fields", wrong))));
    }

    private static Map.Entry<String, Pattern> form(String field, String expression) {
        return Map.entry(field, Pattern.compile(expression));
    }
}
