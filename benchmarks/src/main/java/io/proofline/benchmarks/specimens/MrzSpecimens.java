package io.proofline.benchmarks.specimens;

import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.catalogue.SpecimenDocument;
import io.proofline.specimens.catalogue.SpecimenKind;
import io.proofline.specimens.document.Specimen;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sides with a machine-readable zone, with its lines. */
final class MrzSpecimens implements SpecimenSet {

    private static final List<String> COLUMNS = List.of(
            "file", "format", "line1", "line2", "line3", "check_digits", "source_of_truth", "half", "degradation");

    @Override
    public Path write(List<SpecimenKind> kinds, int count, long seed, Path folder) throws IOException {
        List<SpecimenKind> zoned = kinds.stream().filter(SpecimenKind::hasZone).toList();
        if (zoned.isEmpty()) {
            throw new NoSuchSpecimens("None of these documents has a machine-readable zone.");
        }
        TruthWriter truth = TruthWriter.in(folder, COLUMNS);
        for (int number = 0; number < count; number++) {
            SpecimenKind kind = zoned.get(number % zoned.size());
            Shot shot = Shot.of(number / zoned.size());
            SpecimenDocument document = kind.make(seed + number);
            Specimen side =
                    document.back().filter(back -> !back.mrz().isEmpty()).orElse(document.front());
            String file = String.format(Locale.ROOT, "%05d-%s-%s.jpg", number, kind.word(), shot.word());
            truth.file(
                    file,
                    Camera.photograph(side.image(), shot.capture(seed + number)).jpeg());
            Map<String, String> row = new LinkedHashMap<>();
            row.put("file", file);
            row.put("format", kind.word());
            for (int line = 0; line < side.mrz().size(); line++) {
                row.put("line" + (line + 1), side.mrz().get(line));
            }
            row.put("check_digits", "all valid");
            row.put("source_of_truth", "rendered");
            row.put("half", shot.half());
            row.put("degradation", shot.degradation().word());
            truth.row(row);
        }
        return truth.finish();
    }
}
