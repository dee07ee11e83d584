package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.forensics.plane.JpegTraits;
import io.proofline.vision.forensics.plane.Outliers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Double quantisation. The whole picture quantised twice means that it was saved again, which is a fact and no fault;
 * what counts is an area without the trace that the rest has.
 */
final class DoubleCompressionExaminer implements Examiner {

    private static final int FIRST_MODE = 1;
    private static final int LAST_MODE = 14;
    private static final double CLEAR = 0.35;
    private static final int CLEAR_MODES = 3;
    private static final double THRESHOLD = 0.35;

    @Override
    public Signal examine(Exhibit exhibit) {
        if (exhibit.table().isEmpty()) {
            return Signal.notApplicable(SignalKind.DOUBLE_COMPRESSION, "no_jpeg");
        }
        if (!exhibit.largeEnough()) {
            return Signal.notApplicable(SignalKind.DOUBLE_COMPRESSION, "too_small");
        }
        List<QuantisationHistory> clear = new ArrayList<>();
        double strongest = 0;
        for (int zigzag = FIRST_MODE; zigzag <= LAST_MODE; zigzag++) {
            int mode = JpegTraits.natural(zigzag);
            QuantisationHistory history = new QuantisationHistory(
                    exhibit.blocks(), mode, exhibit.table().get()[mode]);
            strongest = Math.max(strongest, history.contrast());
            if (history.contrast() >= CLEAR) {
                clear.add(history);
            }
        }
        boolean twice = clear.size() >= CLEAR_MODES;
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("compressed_twice", twice);
        facts.put("modes", clear.size());
        facts.put("contrast", Rounded.of(strongest));
        JpegTraits traits = exhibit.jpeg().orElseThrow();
        traits.standardQuality().ifPresent(quality -> facts.put("standard_quality", quality));
        facts.put("coarseness", Rounded.of(traits.coarseness()));
        Optional<BlockMap> odds = twice ? QuantisationHistory.oddsAgainst(exhibit.blocks(), clear) : Optional.empty();
        if (odds.isEmpty()) {
            return Signal.of(SignalKind.DOUBLE_COMPRESSION, 0, facts);
        }
        Outliers found = Outliers.largest(odds.get().smoothed(exhibit.radius()), 1, THRESHOLD);
        facts.put("peak", Rounded.of(found.peak()));
        facts.put("share", Rounded.of(found.share()));
        facts.put("box", Arrays.stream(found.box()).boxed().toList());
        double value = found.strength(1);
        return value == 0
                ? Signal.of(SignalKind.DOUBLE_COMPRESSION, 0, facts)
                : Signal.of(
                        SignalKind.DOUBLE_COMPRESSION,
                        value,
                        facts,
                        HeatMap.of(exhibit.picture(), found.deviations(), 1.5));
    }
}
