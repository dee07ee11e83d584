package io.proofline.benchmarks.specimens;

import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.capture.Degradation;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.capture.Messenger;
import io.proofline.specimens.capture.Photograph;
import io.proofline.specimens.catalogue.SpecimenKind;
import io.proofline.specimens.document.Specimen;
import io.proofline.specimens.edit.Edit;
import io.proofline.specimens.edit.EditedPhotograph;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Each document in turn: four times genuine, as taken, as saved again, as a messenger delivers it, and taken under worse
 * conditions; then edited in every way, as the editor saved it and as a messenger delivers that.
 */
final class TamperSpecimens implements SpecimenSet {

    private static final List<String> COLUMNS =
            List.of("file", "label", "kind", "mask", "doc_type", "pack", "group", "places", "source_of_truth");
    private static final List<Turn> TURNS = turns();
    private static final double SAVED_AGAIN_AT = 0.75;
    private static final Degradation[] CONDITIONS = Degradation.values();

    /** One picture of a document. */
    private record Turn(String kind, Maker maker) {}

    /**
     * @param mask null if it is genuine
     * @param places where things stand, as {@link PrintedPlaces} says it
     */
    private record Made(byte[] jpeg, BufferedImage mask, String places) {}

    private interface Maker {
        Made make(Specimen specimen, Specimen other, Capture capture);
    }

    @Override
    public Path write(List<SpecimenKind> kinds, int count, long seed, Path folder) throws IOException {
        TruthWriter truth = TruthWriter.in(folder, COLUMNS);
        for (int number = 0; number < count; number++) {
            int document = number / TURNS.size();
            SpecimenKind kind = kinds.get(document % kinds.size());
            Turn turn = TURNS.get(number % TURNS.size());
            Capture capture = Capture.careful(seed + document).tilted(0.02 + 0.01 * (document % 5));
            Specimen specimen = kind.make(seed + document).front();
            Specimen other = kind.make(seed + document + 100_003).front();
            Made made = turn.maker().make(specimen, other, capture);
            String file = String.format(Locale.ROOT, "%05d-%s-%s", number, kind.word(), turn.kind());
            Map<String, String> row = new LinkedHashMap<>();
            row.put("file", file + ".jpg");
            row.put("label", made.mask() == null ? "genuine" : "tampered");
            row.put("kind", turn.kind());
            row.put("doc_type", kind.word());
            row.put("pack", kind.pack());
            row.put("group", kind.word() + "-" + (seed + document));
            row.put("places", made.places());
            row.put("source_of_truth", "rendered");
            truth.file(file + ".jpg", made.jpeg());
            if (made.mask() != null) {
                truth.file(file + "-mask.png", png(made.mask()));
                row.put("mask", file + "-mask.png");
            }
            truth.row(row);
        }
        return truth.finish();
    }

    private static List<Turn> turns() {
        List<Turn> turns = new ArrayList<>();
        turns.add(new Turn("as-taken", (specimen, other, capture) -> genuine(specimen, capture)));
        turns.add(new Turn("saved-again", (specimen, other, capture) -> {
            Made taken = genuine(specimen, capture);
            return new Made(Jpeg.encode(Jpeg.decode(taken.jpeg()), SAVED_AGAIN_AT), null, taken.places());
        }));
        turns.add(new Turn("resent", (specimen, other, capture) -> {
            Photograph taken = Camera.photograph(specimen.image(), capture);
            return resent(specimen, taken.jpeg(), null, taken.corners(), capture);
        }));
        turns.add(new Turn("worse-conditions", (specimen, other, capture) -> {
            Degradation condition = CONDITIONS[(int) Math.floorMod(capture.seed(), (long) CONDITIONS.length)];
            return genuine(specimen, condition.light(capture.seed()));
        }));
        for (Edit edit : Edit.values()) {
            turns.add(new Turn(edit.word(), (specimen, other, capture) -> {
                EditedPhotograph edited = edit.make(specimen, other, capture);
                return new Made(edited.jpeg(), edited.mask(), PrintedPlaces.cell(specimen, edited.corners(), 1));
            }));
            turns.add(new Turn(edit.word() + "-resent", (specimen, other, capture) -> {
                EditedPhotograph edited = edit.make(specimen, other, capture);
                return resent(specimen, edited.jpeg(), edited.mask(), edited.corners(), capture);
            }));
        }
        return List.copyOf(turns);
    }

    private static Made genuine(Specimen specimen, Capture capture) {
        Photograph taken = Camera.photograph(specimen.image(), capture);
        return new Made(taken.jpeg(), null, PrintedPlaces.cell(specimen, taken.corners(), 1));
    }

    private static Made resent(
            Specimen specimen, byte[] jpeg, BufferedImage mask, List<Point2D> corners, Capture capture) {
        Messenger messenger = Messenger.any(capture.seed());
        BufferedImage before = Jpeg.decode(jpeg);
        BufferedImage after = messenger.reduced(before);
        double scale = (double) after.getWidth() / before.getWidth();
        return new Made(
                Jpeg.encode(after, messenger.quality()),
                mask == null ? null : messenger.reduced(mask),
                PrintedPlaces.cell(specimen, corners, scale));
    }

    private static byte[] png(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
