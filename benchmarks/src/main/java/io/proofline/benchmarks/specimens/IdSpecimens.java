package io.proofline.benchmarks.specimens;

import io.proofline.contract.document.FieldNames;
import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.catalogue.SpecimenDocument;
import io.proofline.specimens.catalogue.SpecimenKind;
import io.proofline.specimens.document.Fields;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Photographed documents with every field that is printed on them. */
final class IdSpecimens implements SpecimenSet {

    /** Fields whose column has another name. */
    private static final Map<String, String> COLUMNS = Map.of(
            FieldNames.DOCUMENT_NUMBER, "number",
            FieldNames.FULL_NAME, "name",
            FieldNames.BIRTH_DATE, "date_of_birth");

    @Override
    public Path write(List<SpecimenKind> kinds, int count, long seed, Path folder) throws IOException {
        TruthWriter truth = TruthWriter.in(folder, columns());
        for (int number = 0; number < count; number++) {
            SpecimenKind kind = kinds.get(number % kinds.size());
            Shot shot = Shot.of(number / kinds.size());
            SpecimenDocument document = kind.make(seed + number);
            Capture capture = shot.capture(seed + number);
            String name = String.format(Locale.ROOT, "%05d-%s-%s", number, kind.word(), shot.word());
            Map<String, String> row = new LinkedHashMap<>();
            row.put("file", name + ".jpg");
            row.put("doc_type", kind.word());
            row.put("pack", kind.pack());
            row.put("half", shot.half());
            row.put("degradation", shot.degradation().word());
            truth.file(
                    name + ".jpg",
                    Camera.photograph(document.front().image(), capture).jpeg());
            if (document.back().isPresent()) {
                row.put("back", name + "-back.jpg");
                truth.file(
                        name + "-back.jpg",
                        Camera.photograph(document.back().get().image(), capture)
                                .jpeg());
            }
            document.fields().forEach((field, value) -> row.put(COLUMNS.getOrDefault(field, field), value));
            truth.row(row);
        }
        return truth.finish();
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(List.of("file", "doc_type", "number", "name", "place_of_birth"));
        columns.addAll(List.of("date_of_birth", "sex", "province", "regency", "back", "pack", "half", "degradation"));
        for (String field : Fields.all()) {
            String column = COLUMNS.getOrDefault(field, field);
            if (!columns.contains(column)) {
                columns.add(column);
            }
        }
        return columns;
    }
}
