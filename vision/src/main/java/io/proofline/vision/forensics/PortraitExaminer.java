package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.Outliers;
import io.proofline.vision.image.Region;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A portrait put over another brings its own noise, compression and sharpness, and borders drawn by a computer instead
 * of a lens. Compared are blocks of like brightness and texture inside the portrait and around it.
 */
final class PortraitExaminer implements Examiner {

    /** Face boxes end at the brow and the chin; a portrait has shoulders. */
    private static final double PORTRAIT = 1.9;

    private static final int LEAST_BLOCKS = 12;
    private static final int LEAST_SIDES = 3;
    private static final double WIDTH_OF_LENS = 1.7;
    private static final double WIDTH_OF_DRAWING = 1.1;
    private static final double SHARP_PRINT = 0.85;
    private static final double USUAL = 0.7;
    private static final double EXTREME = 2.5;

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
        double coarse = inside(exhibit, exhibit.maps().loss(70, 6), portrait);
        if (Double.isNaN(noise) && Double.isNaN(fine) && Double.isNaN(coarse)) {
            return Signal.notApplicable(SignalKind.PORTRAIT, "too_small");
        }
        BorderStep border =
                BorderStep.around(exhibit.luma(), exhibit.layout().face().get());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("noise", Rounded.of(noise));
        facts.put("fine_loss", Rounded.of(fine));
        facts.put("coarse_loss", Rounded.of(coarse));
        facts.put("straight_sides", border.sides());
        facts.put("border_width", Rounded.of(border.width()));
        double most = Math.max(size(noise), Math.max(size(fine), size(coarse)));
        double value = Math.max(Rounded.between(most, USUAL, EXTREME), drawn(exhibit, border));
        double[] box = {portrait.x(), portrait.y(), portrait.width(), portrait.height()};
        return value == 0
                ? Signal.of(SignalKind.PORTRAIT, 0, facts)
                : Signal.of(
                        SignalKind.PORTRAIT,
                        value,
                        facts,
                        HeatMap.of(exhibit.picture(), java.util.List.of(box), false));
    }

    /** Borders steeper than a lens can draw, though the print beside them is not. */
    private static double drawn(Exhibit exhibit, BorderStep border) {
        if (border.sides() < LEAST_SIDES) {
            return 0;
        }
        double[] edges = exhibit.layout().fields().stream()
                .flatMap(field -> FieldPrint.of(exhibit.picture(), field).stream())
                .mapToDouble(FieldPrint::edge)
                .sorted()
                .toArray();
        boolean sharpThroughout = edges.length == 0 || edges[edges.length / 2] > SHARP_PRINT;
        return sharpThroughout ? 0 : 0.9 * Rounded.between(-border.width(), -WIDTH_OF_LENS, -WIDTH_OF_DRAWING);
    }

    private static double size(double deviation) {
        return Double.isNaN(deviation) ? 0 : Math.abs(deviation);
    }

    /** Mean deviation of the blocks inside from blocks that look like them, in robust deviations. */
    private static double inside(Exhibit exhibit, BlockMap map, Region area) {
        BlockMap deviations = Outliers.find(map, exhibit.look(), 0, 0, Double.POSITIVE_INFINITY)
                .deviations();
        return deviations.mean(area.x(), area.y(), area.width(), area.height(), LEAST_BLOCKS);
    }
}
