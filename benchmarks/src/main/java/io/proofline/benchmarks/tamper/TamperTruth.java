package io.proofline.benchmarks.tamper;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.benchmarks.truth.UnusableTruthException;
import io.proofline.contract.digest.Sha256;
import io.proofline.contract.document.DocumentPack;
import io.proofline.specimens.document.Fields;
import io.proofline.vision.forensics.DocumentLayout;
import io.proofline.vision.forensics.PrintedField;
import io.proofline.vision.image.Region;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture and whether it was edited.
 *
 * @param kind of edit in one word or two; {@code genuine} if none, with how it came about where the table says so
 * @param pack what document it shows, which is then read before it is examined; empty for any other picture
 * @param layout where things stand on it, if the table says so; a document is read otherwise
 * @param group what it shares with the pictures that were made of the same original
 */
record TamperTruth(
        Path file,
        boolean tampered,
        String kind,
        Optional<DocumentPack> pack,
        Optional<DocumentLayout> layout,
        String group) {

    /** An original and what was made of it carry the same number. */
    private static final Pattern NUMBER = Pattern.compile("^(\\d+)(?:_.*)?$");

    /** Of a portrait's width and height, what a detector calls the face. */
    private static final double FACE = 0.5;

    private static final String GENUINE = "genuine";

    private static final List<String> WORDS =
            List.of("splice/copy-move", "copy-move", "splice", "internet manipulation", "EXIF", "face");

    static TamperTruth of(TruthTable table, TruthTable.Row row) {
        boolean tampered = row.text("label").toLowerCase(Locale.ROOT).startsWith("tamper");
        String kind = row.text("kind");
        Path file = row.path("file");
        return new TamperTruth(
                file,
                tampered,
                tampered ? word(kind) : kind.isBlank() ? GENUINE : GENUINE + ", " + kind,
                table.has("pack") ? DocumentPack.ofWord(row.text("pack")) : Optional.empty(),
                table.has("places") && !row.text("places").isEmpty()
                        ? Optional.of(layout(row.text("places")))
                        : Optional.empty(),
                table.has("group") && !row.text("group").isEmpty() ? row.text("group") : stem(file));
    }

    /**
     * True for the half that the model is trained on. An original and its edit fall into the same half, which a digest
     * of the content would not see to.
     */
    boolean ofTrainingHalf() {
        String digest = Sha256.hex(group.getBytes(StandardCharsets.UTF_8));
        return Character.digit(digest.charAt(0), 16) % 2 == 0;
    }

    /** From {@code name x y width height}, in pixels, separated by semicolons. */
    private static DocumentLayout layout(String places) {
        List<PrintedField> fields = new ArrayList<>();
        Optional<Region> face = Optional.empty();
        for (String place : places.split(";", -1)) {
            String[] parts = place.strip().split(" ", -1);
            double[] box = Arrays.stream(parts)
                    .skip(1)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            if (box.length != 4 || !(box[2] > 0 && box[3] > 0)) {
                throw new UnusableTruthException("A place is a name and four numbers, not " + place + ".");
            }
            Region region = new Region(box[0], box[1], box[2], box[3]);
            if (parts[0].equals(Fields.PORTRAIT)) {
                face = Optional.of(region.scaled(FACE));
            } else {
                fields.add(new PrintedField(parts[0], region));
            }
        }
        return new DocumentLayout(fields, face);
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        Matcher numbered = NUMBER.matcher(stem);
        return numbered.matches() ? numbered.group(1) : stem;
    }

    private static String word(String kind) {
        if (kind.isBlank()) {
            return "tampered";
        }
        return WORDS.stream()
                .filter(word -> kind.toLowerCase(Locale.ROOT).startsWith(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(kind);
    }
}
