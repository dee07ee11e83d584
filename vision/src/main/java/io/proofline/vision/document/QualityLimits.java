package io.proofline.vision.document;

import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReasonCodes;
import io.proofline.vision.document.locate.DocumentPage;
import io.proofline.vision.document.locate.PageQuality;
import io.proofline.vision.document.ocr.Quad;
import io.proofline.vision.document.ocr.TextLine;
import io.proofline.vision.document.zone.ZoneReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a picture of a document is worth a remark about how it was taken. */
final class QualityLimits {

    /** Mean certainty of the zone's characters below which the zone counts as not read. */
    static final double LEAST_CONFIDENCE = 0.6;

    /** Certainty of a reading that nothing disturbed. */
    private static final double UNHARMED = 0.9;

    private static final double LEAST_SHARPNESS = 0.25;
    private static final double LEAST_BRIGHTNESS = 0.25;
    private static final double MOST_GLARE = 0.15;
    private static final double LEAST_COMPLETENESS = 0.5;
    private static final double LEAST_SIZE = 0.5;
    private static final double LEAST_RESOLUTION = 0.4;
    /** Pixels from the foot of a line to its head at which nothing is gained any more by a larger picture. */
    private static final double AMPLE_LINE_HEIGHT = 32;

    private QualityLimits() {}

    static DocumentQuality quality(PageQuality measured, List<TextLine> lines, Optional<ZoneReading> zone) {
        double lineHeight = zone.map(read -> read.areas().stream()
                        .mapToDouble(Quad::height)
                        .average()
                        .orElse(0))
                .orElseGet(() -> lines.stream()
                        .mapToDouble(line -> line.area().height())
                        .average()
                        .orElse(0));
        return new DocumentQuality(
                measured.sharpness(),
                measured.brightness(),
                measured.glare(),
                Math.min(1, lineHeight / AMPLE_LINE_HEIGHT));
    }

    /**
     * What to tell the applicant.
     *
     * @param confidence of the reading, 0..1: white paper looks burnt out too, and small print may
     *     still be clear, so glare and low resolution count only where they cost something
     */
    static List<Reason> reasons(DocumentPage page, DocumentQuality quality, double confidence) {
        List<Reason> reasons = new ArrayList<>();
        if (quality.sharpness() < LEAST_SHARPNESS) {
            reasons.add(low(ReasonCodes.DOCUMENT_BLURRED, "sharpness", quality.sharpness(), LEAST_SHARPNESS));
        }
        if (quality.brightness() < LEAST_BRIGHTNESS) {
            reasons.add(low(ReasonCodes.DOCUMENT_DARK, "brightness", quality.brightness(), LEAST_BRIGHTNESS));
        }
        if (quality.glare() > MOST_GLARE && confidence < UNHARMED) {
            reasons.add(low(ReasonCodes.DOCUMENT_GLARE, "glare", quality.glare(), MOST_GLARE));
        }
        if (quality.resolution() < LEAST_RESOLUTION && confidence < UNHARMED) {
            reasons.add(low(ReasonCodes.DOCUMENT_LOW_RESOLUTION, "resolution", quality.resolution(), LEAST_RESOLUTION));
        }
        if (page.quality().completeness() < LEAST_COMPLETENESS) {
            reasons.add(Reason.of(ReasonCodes.DOCUMENT_CUT_OFF));
        }
        if (page.quality().size() < LEAST_SIZE && confidence < UNHARMED) {
            reasons.add(
                    low(ReasonCodes.DOCUMENT_TOO_SMALL, "size", page.quality().size(), LEAST_SIZE));
        }
        return reasons;
    }

    private static Reason low(String code, String measure, double value, double threshold) {
        return Reason.of(code, Map.of(measure, Math.round(value * 100) / 100.0, "threshold", threshold));
    }
}
