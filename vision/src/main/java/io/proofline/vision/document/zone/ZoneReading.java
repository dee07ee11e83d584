package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzRepair;
import io.proofline.vision.document.mrz.MrzSpan;
import io.proofline.vision.document.ocr.Corner;
import io.proofline.vision.document.ocr.Quad;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A machine-readable zone read from a picture.
 *
 * @param zone taken apart, after repair
 * @param repairs what was corrected because check digits prove it
 * @param areas one for each line, in the picture; upright as the zone is read
 * @param certainties 0..1 for each character of each line
 * @param doubts characters that neither a check digit nor a second reader bears out
 */
public record ZoneReading(
        MachineReadableZone zone,
        List<MrzRepair.Change> repairs,
        List<Quad> areas,
        List<List<Double>> certainties,
        List<Doubt> doubts) {

    private static final double UNCERTAIN = 0.4;

    public ZoneReading {
        repairs = List.copyOf(repairs);
        areas = List.copyOf(areas);
        certainties = List.copyOf(certainties);
        doubts = List.copyOf(doubts);
    }

    /**
     * True if every rule holds and every character is borne out, by a check digit or by a second reader: then the zone
     * says what is printed. Check digits alone do not show that, since they do not cover the names.
     */
    public boolean valid() {
        return zone.valid() && doubts.isEmpty();
    }

    ZoneReading doubting(List<Doubt> unconfirmed) {
        return new ZoneReading(zone, repairs, areas, certainties, unconfirmed);
    }

    ZoneReading insteadOf(MachineReadableZone other, List<Doubt> unconfirmed) {
        return new ZoneReading(other, List.of(), areas, certainties, unconfirmed);
    }

    /** Mean certainty of all characters, 0..1. */
    public double confidence() {
        return certainties.stream()
                .flatMap(List::stream)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** True if no rule is broken, nothing had to be repaired, and no character is uncertain. */
    boolean undoubted() {
        return zone.valid() && IntStream.range(0, certainties.size()).noneMatch(this::doubtful);
    }

    /** True if a character of a line had to be repaired or is uncertain. */
    boolean doubtful(int line) {
        return repairs.stream().anyMatch(change -> change.line() == line)
                || certainties.get(line).stream().anyMatch(certainty -> certainty <= UNCERTAIN);
    }

    /** Mean certainty of a run of characters, 0..1. */
    public double confidence(MrzSpan span) {
        return certainties.get(span.line()).subList(span.from(), span.to()).stream()
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** Whether a place in the picture lies in one of the zone's lines. */
    public boolean covers(Corner place) {
        return areas.stream().anyMatch(area -> area.contains(place));
    }

    /** Where a run of characters stands in the picture. */
    public Quad area(MrzSpan span) {
        int columns = zone.format().columns();
        return areas.get(span.line()).part(span.from() / (double) columns, span.to() / (double) columns);
    }

    /** How far the picture must be turned clockwise so that the zone stands upright: 0 to 3 quarter turns. */
    public int quarterTurns() {
        double quarters = -areas.get(0).angle() / (Math.PI / 2);
        return Math.floorMod((int) Math.round(quarters), 4);
    }
}
