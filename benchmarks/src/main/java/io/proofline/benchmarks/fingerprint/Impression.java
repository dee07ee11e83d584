package io.proofline.benchmarks.fingerprint;

import io.proofline.benchmarks.truth.TruthTable;
import io.proofline.vision.fingerprint.FingerprintReader;
import java.nio.file.Path;

/**
 * One picture of a finger.
 *
 * @param finger whose finger, and which
 * @param impression which picture of it: the same finger and impression twice is the same picture
 */
record Impression(Path picture, String finger, String impression, double dpi) {

    private static final String UNKNOWN = "?";

    static Impression of(TruthTable table, TruthTable.Row row) {
        String dpi = table.has("dpi") ? row.text("dpi") : "";
        return new Impression(
                row.path("file"),
                row.text("finger"),
                row.text("impression"),
                dpi.isEmpty() ? FingerprintReader.USUAL_DPI : Double.parseDouble(dpi));
    }

    boolean known() {
        return !finger.isEmpty() && !finger.equals(UNKNOWN);
    }

    boolean sameFinger(Impression other) {
        return finger.equals(other.finger);
    }

    boolean samePicture(Impression other) {
        return sameFinger(other) && impression.equals(other.impression);
    }
}
