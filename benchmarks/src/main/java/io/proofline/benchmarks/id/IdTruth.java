package io.proofline.benchmarks.id;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.document.DocumentPack;
import io.proofline.contract.document.FieldNames;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One document of a truth file.
 *
 * @param back picture of the other side, if the file names one
 * @param type as the truth file says
 * @param pack what the applicant would say it is; for a picture of something else, what it is not
 * @param genuine false for a picture that does not show such a document
 * @param fields by name of {@link FieldNames}; cells that are empty are not among them
 * @param capture how it was photographed, e.g. {@code light glare}; empty if the file does not say
 */
record IdTruth(
        Path front,
        Optional<Path> back,
        String type,
        DocumentPack pack,
        boolean genuine,
        Map<String, String> fields,
        String capture) {

    private static final String NOT = "NOT ";

    /** Columns that go by another word than the field. */
    private static final Map<String, String> ALIASES = Map.of(
            "number", FieldNames.DOCUMENT_NUMBER,
            "name", FieldNames.FULL_NAME,
            "date_of_birth", FieldNames.BIRTH_DATE,
            "date_of_issue", FieldNames.ISSUE_DATE,
            "date_of_expiry", FieldNames.EXPIRY_DATE);

    /** Reads a CSV with the columns {@code file, doc_type} and any of the fields'; paths are relative to it. */
    static List<IdTruth> of(TruthTable table) throws IOException {
        Map<String, String> columns = new LinkedHashMap<>(ALIASES);
        fieldNames().forEach(name -> columns.put(name, name));
        columns.keySet().removeIf(column -> !table.has(column));
        return table.rows().stream().map(row -> of(table, row, columns)).toList();
    }

    private static IdTruth of(TruthTable table, TruthTable.Row row, Map<String, String> columns) {
        Map<String, String> fields = new LinkedHashMap<>();
        columns.forEach((column, field) -> {
            if (!row.text(column).isEmpty()) {
                fields.put(field, row.text(column));
            }
        });
        String type = row.text("doc_type");
        boolean back = table.has("back") && !row.text("back").isEmpty();
        String half = table.has("half") ? row.text("half") : "";
        String degradation = table.has("degradation") ? row.text("degradation") : "";
        return new IdTruth(
                row.path("file"),
                back ? Optional.of(row.path("back")) : Optional.empty(),
                type,
                table.has("pack") ? pack(row.text("pack")) : pack(type),
                !type.startsWith(NOT),
                fields,
                (half + " " + degradation).strip());
    }

    /** The word of a pack, or the name that people have for such a document. */
    private static DocumentPack pack(String type) {
        String name = type.toUpperCase(Locale.ROOT);
        Optional<DocumentPack> exact = DocumentPack.ofWord(type);
        if (exact.isPresent()) {
            return exact.get();
        }
        if (name.contains("KTP")) {
            return DocumentPack.ID_KTP;
        }
        if (name.contains("CNIC")) {
            return DocumentPack.PK_CNIC;
        }
        if (name.contains("PASSPORT")) {
            return DocumentPack.ICAO_PASSPORT;
        }
        return name.contains("VISA") ? DocumentPack.ICAO_VISA : DocumentPack.GENERIC;
    }

    /** The half of the captures that this one belongs to; empty if the truth file does not say. */
    String half() {
        return capture.split(" ", 2)[0];
    }

    private static List<String> fieldNames() {
        return Arrays.stream(FieldNames.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .map(IdTruth::value)
                .toList();
    }

    private static String value(java.lang.reflect.Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException notPublic) {
            throw new IllegalStateException(notPublic);
        }
    }
}
