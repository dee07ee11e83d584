package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.Outliers;
import java.util.Map;

/**
 * Where methods that look at different things agree: print and folds disturb one of them, a foreign part disturbs
 * several at the same place.
 */
final class SpliceExaminer implements Examiner {

    private static final int COARSE_QUALITY = 70;
    private static final int LOW_MODES = 6;
    private static final double THRESHOLD = 1.3;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (!exhibit.largeEnough()) {
            return Signal.notApplicable(SignalKind.SPLICE, "too_small");
        }
        BlockMap noise = deviations(exhibit, exhibit.maps().noise());
        BlockMap fine = deviations(exhibit, exhibit.maps().loss(ErrorLevelExaminer.QUALITY, LOW_MODES));
        BlockMap coarse = deviations(exhibit, exhibit.maps().loss(COARSE_QUALITY, LOW_MODES));
        BlockMap agreed = BlockMap.of(noise.grid(), block -> {
            double a = Math.abs(noise.values()[block]);
            double b = Math.abs(fine.values()[block]);
            double c = Math.abs(coarse.values()[block]);
            // Noise has to be one of the two: the losses alone are kin.
            return Math.min(a, Math.max(b, c));
        });
        return OutlierSignal.of(
                SignalKind.SPLICE, exhibit, Outliers.largest(agreed, 1, THRESHOLD), Map.of("methods", 3));
    }

    private static BlockMap deviations(Exhibit exhibit, BlockMap map) {
        return Outliers.find(map, exhibit.look(), 0, exhibit.radius(), Double.POSITIVE_INFINITY)
                .deviations();
    }
}
