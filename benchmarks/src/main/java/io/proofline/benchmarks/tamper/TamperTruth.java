package io.proofline.benchmarks.tamper;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.contract.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A picture and whether it was edited.
 *
 * @param kind of edit in one word or two; {@code genuine} if none
 */
record TamperTruth(Path file, boolean tampered, String kind) {

    /** An original and what was made of it carry the same number. */
    private static final Pattern NUMBER = Pattern.compile("^(\\d+)(?:_.*)?$");

    private static final List<String> WORDS =
            List.of("splice/copy-move", "copy-move", "splice", "internet manipulation", "EXIF", "face");

    static TamperTruth of(TruthTable.Row row) {
        boolean tampered = row.text("label").toLowerCase(Locale.ROOT).startsWith("tamper");
        return new TamperTruth(row.path("file"), tampered, tampered ? word(row.text("kind")) : "genuine");
    }

    /**
     * True for the half that the model is trained on. An original and its edit fall into the same half, which a digest
     * of the content would not see to.
     */
    boolean ofTrainingHalf() {
        String name = file.getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        Matcher numbered = NUMBER.matcher(stem);
        String group = numbered.matches() ? numbered.group(1) : stem;
        String digest = Sha256.hex(group.getBytes(StandardCharsets.UTF_8));
        return Character.digit(digest.charAt(0), 16) % 2 == 0;
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
