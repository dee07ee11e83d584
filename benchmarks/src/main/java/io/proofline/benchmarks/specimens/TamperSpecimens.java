package io.proofline.benchmarks.specimens;

import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.catalogue.SpecimenKind;
import io.proofline.specimens.document.Specimen;
import io.proofline.specimens.edit.Edit;
import io.proofline.specimens.edit.EditedPhotograph;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/** Photographs as taken, photographs that a messenger saved again, and one a kind of edit, of each document in turn. */
final class TamperSpecimens implements SpecimenSet {

    private static final List<String> COLUMNS = List.of("file", "label", "kind", "mask", "source_of_truth");
    private static final List<Edit> EDITS = Arrays.asList(Edit.values());
    private static final double SAVED_AGAIN_AT = 0.75;

    @Override
    public Path write(List<SpecimenKind> kinds, int count, long seed, Path folder) throws IOException {
        TruthWriter truth = TruthWriter.in(folder, COLUMNS);
        for (int number = 0; number < count; number++) {
            int document = number / (EDITS.size() + 2);
            SpecimenKind kind = kinds.get(document % kinds.size());
            Specimen specimen = kind.make(seed + document).front();
            Capture capture = Capture.careful(seed + document).tilted(0.02 + 0.01 * (document % 5));
            int turn = number % (EDITS.size() + 2);
            String name = String.format(Locale.ROOT, "%05d-%s", number, kind.word());
            if (turn < 2) {
                byte[] jpeg = Camera.photograph(specimen.image(), capture).jpeg();
                byte[] content = turn == 0 ? jpeg : Jpeg.encode(Jpeg.decode(jpeg), SAVED_AGAIN_AT);
                truth.file(name + ".jpg", content);
                truth.row(row(name + ".jpg", "genuine", turn == 0 ? "" : "saved again", ""));
            } else {
                Edit edit = EDITS.get(turn - 2);
                Specimen other = kind.make(seed + document + 100_003).front();
                EditedPhotograph edited = edit.make(specimen, other, capture);
                String file = name + "-" + edit.word();
                truth.file(file + ".jpg", edited.jpeg());
                truth.file(file + "-mask.png", png(edited.mask()));
                truth.row(row(file + ".jpg", "tampered", edit.word(), file + "-mask.png"));
            }
        }
        return truth.finish();
    }

    private static Map<String, String> row(String file, String label, String kind, String mask) {
        return Map.of("file", file, "label", label, "kind", kind, "mask", mask, "source_of_truth", "rendered");
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
