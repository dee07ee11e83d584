package io.proofline.vision.document.zone;

import io.proofline.vision.document.mrz.MachineReadableZone;
import io.proofline.vision.document.mrz.MrzRepair;
import io.proofline.vision.document.ocr.Quad;
import java.util.List;

/**
 * A machine-readable zone read from a picture.
 *
 * @param zone taken apart, after repair
 * @param repairs what was corrected because check digits prove it
 * @param areas one for each line, in the picture; upright as the zone is read
 * @param confidence 0..1, mean over all characters
 * @param weakest 0..1, of the least certain character
 */
public record ZoneReading(
        MachineReadableZone zone, List<MrzRepair.Change> repairs, List<Quad> areas, double confidence, double weakest) {

    public ZoneReading {
        repairs = List.copyOf(repairs);
        areas = List.copyOf(areas);
    }

    /** How far the picture must be turned clockwise so that the zone stands upright: 0 to 3 quarter turns. */
    public int quarterTurns() {
        double quarters = -areas.get(0).angle() / (Math.PI / 2);
        return Math.floorMod((int) Math.round(quarters), 4);
    }
}
