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
 * @param valid true if every check digit holds, every field keeps to its rules, and every character is borne out by a
 *     check digit or by a second reader; holding check digits alone say nothing about the names
 * @param checkDigits name of the check digit → does it hold
 * @param repairs what was corrected because the check digits prove it
 * @param unconfirmed characters that only one reader vouches for; a person should look at them
 * @param confidence 0..1, the recogniser's own
 */
public record MrzReading(
        MrzFormat format,
        List<String> lines,
        boolean valid,
        Map<String, Boolean> checkDigits,
        List<Repair> repairs,
        List<Place> unconfirmed,
        double confidence) {

    public MrzReading {
        lines = List.copyOf(lines);
        checkDigits = Map.copyOf(checkDigits);
        repairs = List.copyOf(repairs);
        unconfirmed = List.copyOf(unconfirmed);
    }

    static MrzReading of(ZoneReading reading) {
        MachineReadableZone zone = reading.zone();
        return new MrzReading(
                zone.format(),
                zone.lines(),
                reading.valid(),
                zone.checkDigits(),
                reading.repairs().stream()
                        .map(change ->
                                new Repair(change.line() + 1, change.column() + 1, change.read(), change.repaired()))
                        .toList(),
                reading.doubts().stream()
                        .map(doubt -> new Place(doubt.line() + 1, doubt.column() + 1))
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
     * Where a character stands.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Place(int line, int column) {}

    /**
     * One character that was corrected.
     *
     * @param line from 1
     * @param column from 1
     */
    public record Repair(int line, int column, char read, char repaired) {}
}
