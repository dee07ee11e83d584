package io.proofline.vision.forensics;

import io.proofline.contract.document.FieldNames;
import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.image.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The number and the dates are what forgers change, so their print is compared with that of the document's other
 * fields: one printer and one camera made all of them. Size and stroke may differ by design and count little; ink,
 * sharpness, noise and compression may not.
 */
final class FieldsExaminer implements Examiner {

    private static final Set<String> CHANGED_MOST = Set.of(
            FieldNames.DOCUMENT_NUMBER,
            FieldNames.PERSONAL_NUMBER,
            FieldNames.BIRTH_DATE,
            FieldNames.EXPIRY_DATE,
            FieldNames.ISSUE_DATE);

    private static final int FEWEST = 4;
    private static final double USUAL = 2.4;
    private static final double EXTREME = 6;
    private static final double BASELINE_USUAL = 0.18;
    private static final double BASELINE_EXTREME = 0.5;

    /**
     * What is compared.
     *
     * @param floor least deviation of the logarithm that counts as one, however alike the other fields are
     */
    private record Measure(String name, double floor, ToDoubleFunction<Printed> figure) {}

    private record Printed(PrintedField field, FieldPrint print, double noise, double loss) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("height", 0.3, printed -> printed.print().height()),
            new Measure("stroke", 0.2, printed -> printed.print().stroke()),
            new Measure("ink", 0.15, printed -> 40 + printed.print().ink()),
            new Measure("sharpness", 0.12, printed -> printed.print().edge()),
            new Measure("paper_noise", 0.2, printed -> 0.5 + printed.print().paperNoise()),
            new Measure("block_noise", 0.2, printed -> 0.3 + printed.noise()),
            new Measure("compression", 0.15, printed -> 0.3 + printed.loss()));

    @Override
    public Signal examine(Exhibit exhibit) {
        List<Printed> printed = new ArrayList<>();
        BlockMap noise = exhibit.maps().noise();
        BlockMap loss = exhibit.maps().loss(ErrorLevelExaminer.QUALITY, 14);
        for (PrintedField field : exhibit.layout().fields()) {
            Optional<FieldPrint> print = FieldPrint.of(exhibit.picture(), field);
            print.ifPresent(found ->
                    printed.add(new Printed(field, found, mean(noise, field.area()), mean(loss, field.area()))));
        }
        List<Printed> suspects = printed.stream()
                .filter(each -> CHANGED_MOST.contains(each.field().name()))
                .toList();
        if (printed.size() < FEWEST || suspects.isEmpty()) {
            return Signal.notApplicable(SignalKind.FIELDS, "too_few_fields");
        }
        return compare(exhibit, printed, suspects);
    }

    private static Signal compare(Exhibit exhibit, List<Printed> printed, List<Printed> suspects) {
        double worst = 0;
        Printed worstField = null;
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("fields_compared", printed.size());
        for (Printed suspect : suspects) {
            double value = Rounded.between(suspect.print().baseline(), BASELINE_USUAL, BASELINE_EXTREME);
            String reason = "baseline";
            for (Measure measure : MEASURES) {
                double deviation = deviation(measure, suspect, printed);
                double share = Rounded.between(deviation, USUAL, EXTREME);
                if (share > value) {
                    value = share;
                    reason = measure.name();
                }
            }
            if (value > worst) {
                worst = value;
                worstField = suspect;
                facts.put("field", suspect.field().name());
                facts.put("differs_in", reason);
                facts.put("baseline", Rounded.of(suspect.print().baseline()));
                for (Measure measure : MEASURES) {
                    facts.put(measure.name(), Rounded.of(deviation(measure, suspect, printed)));
                }
            }
        }
        if (worstField == null) {
            return Signal.of(SignalKind.FIELDS, 0, facts);
        }
        Region area = worstField.field().area();
        double[] box = {area.x(), area.y(), area.width(), area.height()};
        return Signal.of(SignalKind.FIELDS, worst, facts, HeatMap.of(exhibit.picture(), List.of(box), false));
    }

    /** How far a field lies from the others, in their deviations. */
    private static double deviation(Measure measure, Printed suspect, List<Printed> all) {
        double own = measure.figure().applyAsDouble(suspect);
        double[] others = all.stream()
                .filter(each -> !each.field().equals(suspect.field()))
                .mapToDouble(measure.figure())
                .filter(value -> value > 0)
                .map(Math::log)
                .sorted()
                .toArray();
        if (!(own > 0) || others.length < FEWEST - 1) {
            return 0;
        }
        double median = others[others.length / 2];
        double[] distances = java.util.Arrays.stream(others)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        return Math.abs(Math.log(own) - median) / Math.max(measure.floor(), 1.4826 * distances[distances.length / 2]);
    }

    private static double mean(BlockMap map, Region area) {
        return map.mean(area.x(), area.y(), area.width(), area.height(), 2);
    }
}
