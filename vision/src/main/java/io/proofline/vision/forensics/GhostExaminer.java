package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.Outliers;
import java.util.Map;

/**
 * JPEG ghosts (Farid, "Exposing digital forgeries from JPEG ghosts", 2009): an area that was once compressed more
 * strongly loses next to nothing when it is compressed at that quality again.
 */
final class GhostExaminer implements Examiner {

    private static final int WORST = 50;
    private static final int BEST = 90;
    private static final int STEP = 5;
    private static final int LOW_MODES = 5;
    private static final double THRESHOLD = 1.5;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (!exhibit.largeEnough()) {
            return Signal.notApplicable(SignalKind.JPEG_GHOST, "too_small");
        }
        Outliers best = null;
        int quality = 0;
        for (int tried = WORST; tried <= BEST; tried += STEP) {
            BlockMap loss = exhibit.maps().loss(tried, LOW_MODES);
            Outliers found = Outliers.find(loss, exhibit.look(), -1, exhibit.radius(), THRESHOLD);
            if (best == null || weight(found) > weight(best)) {
                best = found;
                quality = tried;
            }
        }
        return OutlierSignal.of(SignalKind.JPEG_GHOST, exhibit, best, Map.of("quality", quality));
    }

    private static double weight(Outliers found) {
        return found.peak() * Math.sqrt(found.share());
    }
}
