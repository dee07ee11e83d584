package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.Outliers;
import java.util.Arrays;
import java.util.Map;

/**
 * Noise level by place (Mahdian and Saic, "Using noise inconsistencies for blind image forensics", 2009). Strong
 * compression leaves no noise to compare.
 */
final class NoiseExaminer implements Examiner {

    private static final double LEAST_NOISE = 0.15;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (!exhibit.largeEnough()) {
            return Signal.notApplicable(SignalKind.NOISE, "too_small");
        }
        BlockMap noise = exhibit.maps().noise();
        double usual = median(noise);
        if (!(usual >= LEAST_NOISE)) {
            return Signal.notApplicable(SignalKind.NOISE, "noise_compressed_away");
        }
        Outliers found = Outliers.find(noise, exhibit.look(), 0, exhibit.radius(), ErrorLevelExaminer.THRESHOLD);
        return OutlierSignal.of(SignalKind.NOISE, exhibit, found, Map.of("usual_noise", Rounded.of(usual)));
    }

    private static double median(BlockMap map) {
        double[] known = Arrays.stream(map.values())
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return known.length == 0 ? Double.NaN : known[known.length / 2];
    }
}
