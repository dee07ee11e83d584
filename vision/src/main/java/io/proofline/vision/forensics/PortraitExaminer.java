package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.Outliers;
import io.proofline.vision.image.Region;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A portrait put over another comes from a file that was compressed before, mostly more strongly and without the noise of
 * this sensor: compressed once more it loses less than what looks like it around it. Compared are blocks of like
 * brightness and texture inside the portrait and outside. Noise and fine loss are told and not weighed: print by another
 * process differs in them by design, and so do borders, which any picture that was made smaller has as sharp.
 */
final class PortraitExaminer implements Examiner {

    /** Face boxes end at the brow and the chin; a portrait has shoulders. */
    private static final double PORTRAIT = 1.9;

    private static final int LEAST_BLOCKS = 12;
    private static final int COARSE_QUALITY = 70;
    private static final int LOW_MODES = 6;
    private static final double USUAL = 0.5;
    private static final double EXTREME = 1.1;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (exhibit.layout().face().isEmpty()) {
            return Signal.notApplicable(SignalKind.PORTRAIT, "no_portrait");
        }
        if (!exhibit.largeEnough()) {
            return Signal.notApplicable(SignalKind.PORTRAIT, "too_small");
        }
        Region portrait = exhibit.layout().face().get().scaled(PORTRAIT);
        double noise = inside(exhibit, exhibit.maps().noise(), portrait);
        double fine = inside(exhibit, exhibit.maps().loss(ErrorLevelExaminer.QUALITY, 14), portrait);
        double coarse = inside(exhibit, exhibit.maps().loss(COARSE_QUALITY, LOW_MODES), portrait);
        if (Double.isNaN(noise) && Double.isNaN(fine) && Double.isNaN(coarse)) {
            return Signal.notApplicable(SignalKind.PORTRAIT, "too_small");
        }
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("noise", Rounded.of(noise));
        facts.put("fine_loss", Rounded.of(fine));
        facts.put("coarse_loss", Rounded.of(coarse));
        double value = Double.isNaN(coarse) ? 0 : Rounded.between(-coarse, USUAL, EXTREME);
        double[] box = {portrait.x(), portrait.y(), portrait.width(), portrait.height()};
        return value == 0
                ? Signal.of(SignalKind.PORTRAIT, 0, facts)
                : Signal.of(
                        SignalKind.PORTRAIT,
                        value,
                        facts,
                        HeatMap.of(exhibit.picture(), java.util.List.of(box), false));
    }

    /** Mean deviation of the blocks inside from blocks that look like them, in robust deviations. */
    private static double inside(Exhibit exhibit, BlockMap map, Region area) {
        BlockMap deviations = Outliers.find(map, exhibit.look(), 0, 0, Double.POSITIVE_INFINITY)
                .deviations();
        return deviations.mean(area.x(), area.y(), area.width(), area.height(), LEAST_BLOCKS);
    }
}
