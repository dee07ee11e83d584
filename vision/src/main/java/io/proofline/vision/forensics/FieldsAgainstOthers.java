package io.proofline.vision.forensics;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Compares whole fields in what the camera and the encoder give to all of them alike. Size, stroke and colour are left
 * out: numbers are often printed in another type by design.
 */
final class FieldsAgainstOthers {

    private static final int FEWEST = 4;
    private static final double USUAL = 3.5;
    private static final double EXTREME = 8;

    /**
     * What is compared.
     *
     * @param floor least deviation of the logarithm that counts as one, however alike the other fields are
     */
    private record Measure(String name, double floor, ToDoubleFunction<MeasuredField> figure) {}

    private static final List<Measure> MEASURES = List.of(
            new Measure("sharpness", 0.15, field -> field.print().tones().edge()),
            new Measure("paper_noise", 0.2, field -> 0.5 + field.print().tones().paperNoise()),
            new Measure("block_noise", 0.2, field -> 0.3 + field.noise()),
            new Measure("compression", 0.15, field -> 0.3 + field.loss()));

    private FieldsAgainstOthers() {}

    /** The suspect field that differs most from the others. */
    static Optional<FieldFinding> compare(List<MeasuredField> fields) {
        FieldFinding worst = null;
        for (MeasuredField suspect : fields) {
            if (suspect.suspect()) {
                Map<String, Object> facts = new LinkedHashMap<>();
                double most = 0;
                String differsIn = "";
                for (Measure measure : MEASURES) {
                    double deviation = deviation(measure, suspect, fields);
                    facts.put(measure.name(), Rounded.of(deviation));
                    if (deviation > most) {
                        most = deviation;
                        differsIn = measure.name();
                    }
                }
                double value = Rounded.between(most, USUAL, EXTREME);
                if (worst == null || value > worst.value()) {
                    worst = new FieldFinding(
                            value,
                            suspect.field().name(),
                            differsIn,
                            suspect.field().area(),
                            facts);
                }
            }
        }
        return Optional.ofNullable(worst);
    }

    /** How far a field lies from the others, in their deviations. */
    private static double deviation(Measure measure, MeasuredField suspect, List<MeasuredField> all) {
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
        double[] distances = Arrays.stream(others)
                .map(value -> Math.abs(value - median))
                .sorted()
                .toArray();
        return Math.abs(Math.log(own) - median) / Math.max(measure.floor(), 1.4826 * distances[distances.length / 2]);
    }
}
