package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.Outliers;
import java.util.Map;

/** Error level analysis: an area pasted in has another history and loses otherwise than its likes. */
final class ErrorLevelExaminer implements Examiner {

    static final int QUALITY = 90;
    static final double THRESHOLD = 2.0;

    private static final int ALL_MODES = 14;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (!exhibit.largeEnough()) {
            return Signal.notApplicable(SignalKind.ERROR_LEVEL, "too_small");
        }
        return OutlierSignal.of(
                SignalKind.ERROR_LEVEL,
                exhibit,
                Outliers.find(exhibit.maps().loss(QUALITY, ALL_MODES), exhibit.look(), 0, exhibit.radius(), THRESHOLD),
                Map.of("quality", QUALITY));
    }
}
