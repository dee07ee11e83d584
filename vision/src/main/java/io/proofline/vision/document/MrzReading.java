package io.proofline.vision.document;

import io.proofline.vision.document.mrz.MrzFormat;
import java.util.List;
import java.util.Map;

/**
 * A machine-readable zone as it was read from a picture.
 *
 * @param lines as read, after repair
 * @param valid true if every check digit holds and every field keeps to its alphabet
 * @param checkDigits name of the check digit → does it hold
 * @param repairs what was corrected because the check digits prove it
 * @param confidence 0..1, the recogniser's own
 */
public record MrzReading(
        MrzFormat format,
        List<String> lines,
        boolean valid,
        Map<String, Boolean> checkDigits,
        List<Repair> repairs,
        double confidence) {

    public MrzReading {
        lines = List.copyOf(lines);
        checkDigits = Map.copyOf(checkDigits);
        repairs = List.copyOf(repairs);
    }

    public boolean repaired() {
        return !repairs.isEmpty();
    }

    public boolean checkDigitsValid() {
        return checkDigits.values().stream().allMatch(holds -> holds);
    }

    /**
     * One character that was corrected.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Repair(int line, int column, char read, char repaired) {}
}
