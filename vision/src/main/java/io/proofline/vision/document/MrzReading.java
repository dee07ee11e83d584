package io.proofline.vision.document;

import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzFormat;
import io.proofline.vision.document.zone.ZoneReading;
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

    static MrzReading of(ZoneReading reading) {
        MachineReadableZone zone = reading.zone();
        return new MrzReading(
                zone.format(),
                zone.lines(),
                zone.valid(),
                zone.checkDigits(),
                reading.repairs().stream()
                        .map(change ->
                                new Repair(change.line() + 1, change.column() + 1, change.read(), change.repaired()))
                        .toList(),
                reading.confidence());
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
