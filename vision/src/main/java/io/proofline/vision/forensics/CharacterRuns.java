package io.proofline.vision.forensics;

import io.proofline.vision.image.Region;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Looks inside each field for neighbouring characters that were typed over a photograph: their paper is smoother than
 * that of the rest of the field, since a colour was laid over the sensor's noise, and their edges are steeper, since no
 * lens drew them. Both together are asked for: reflections smooth and blur, and a design does not change within a field.
 * How much characters of one field differ anyway is learnt from all fields of the document.
 */
final class CharacterRuns {

    /** Fewer characters have no usual look. */
    private static final int LEAST_CHARACTERS = 5;

    private static final int SHORTEST = 2;
    private static final double CLIP = 4;
    /** Each of the two in robust deviations of its mean. */
    private static final double LEAST_EACH = 1;

    private static final double USUAL = 4.5;
    private static final double EXTREME = 8;
    /** A changed field stands out from the others by this factor at least. */
    private static final double ABOVE_OTHERS = 1.1;

    private static final double FAR_ABOVE_OTHERS = 1.8;

    /**
     * @param sign of what typing over does to it
     * @param floor least deviation that counts as one
     */
    private record Trait(String name, int sign, double floor, ToDoubleFunction<PrintedCharacter> figure) {}

    private static final List<Trait> TRAITS = List.of(
            new Trait(
                    "smoother_paper",
                    -1,
                    0.12,
                    character -> Math.log(0.4 + character.tones().paperNoise())),
            new Trait(
                    "steeper_edges",
                    1,
                    0.08,
                    character -> Math.log(0.05 + character.tones().edge())));

    /** The run of one field that stands out most. */
    private record Run(MeasuredField field, int from, int to, double peak, double[] byTrait) {

        String differsIn() {
            int most = 0;
            for (int i = 1; i < byTrait.length; i++) {
                most = byTrait[i] > byTrait[most] ? i : most;
            }
            return TRAITS.get(most).name();
        }

        Region place() {
            List<PrintedCharacter> run = field.print().characters().subList(from, to);
            PrintedCharacter first = run.get(0);
            PrintedCharacter last = run.get(run.size() - 1);
            int top = run.stream().mapToInt(PrintedCharacter::top).min().orElseThrow();
            int bottom = run.stream()
                    .mapToInt(character -> character.top() + character.height())
                    .max()
                    .orElseThrow();
            Region area = field.field().area();
            return new Region(
                    Math.max(0, area.x()) + first.left(),
                    Math.max(0, area.y()) + top,
                    Math.max(1, last.left() + last.width() - first.left()),
                    Math.max(1, bottom - top));
        }
    }

    private CharacterRuns() {}

    /** The suspect field with the run that stands out most. */
    static Optional<FieldFinding> compare(List<MeasuredField> fields) {
        List<MeasuredField> longEnough = fields.stream()
                .filter(field -> field.print().characters().size() >= LEAST_CHARACTERS)
                .toList();
        double[] deviations = deviations(longEnough);
        List<Run> runs =
                longEnough.stream().map(field -> strongest(field, deviations)).toList();
        double others = runs.stream()
                .filter(run -> !run.field().suspect())
                .mapToDouble(Run::peak)
                .max()
                .orElse(0);
        return runs.stream()
                .filter(run -> run.field().suspect())
                .max(Comparator.comparingDouble(Run::peak))
                .map(run -> finding(run, others));
    }

    private static FieldFinding finding(Run run, double others) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("run_peak", Rounded.of(run.peak()));
        facts.put("run_usual", Rounded.of(others));
        facts.put("run_from", run.from());
        facts.put("run_length", run.to() - run.from());
        for (int i = 0; i < TRAITS.size(); i++) {
            facts.put(TRAITS.get(i).name(), Rounded.of(run.byTrait()[i]));
        }
        double value = Rounded.between(run.peak(), USUAL, EXTREME)
                * Rounded.between(run.peak() / Math.max(1, others), ABOVE_OTHERS, FAR_ABOVE_OTHERS);
        return new FieldFinding(value, run.field().field().name(), run.differsIn(), run.place(), facts);
    }

    /** For each trait how far characters lie from the median of their field, robustly, over all fields. */
    private static double[] deviations(List<MeasuredField> fields) {
        return TRAITS.stream()
                .mapToDouble(trait -> {
                    double[] distances = fields.stream()
                            .flatMapToDouble(field -> Arrays.stream(centred(field, trait)))
                            .map(Math::abs)
                            .sorted()
                            .toArray();
                    return distances.length == 0
                            ? trait.floor()
                            : Math.max(trait.floor(), 1.4826 * distances[distances.length / 2]);
                })
                .toArray();
    }

    private static double[] centred(MeasuredField field, Trait trait) {
        double[] values =
                field.print().characters().stream().mapToDouble(trait.figure()).toArray();
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = sorted[sorted.length / 2];
        return Arrays.stream(values).map(value -> value - median).toArray();
    }

    private static Run strongest(MeasuredField field, double[] deviations) {
        int count = field.print().characters().size();
        double[][] sums = new double[TRAITS.size()][count + 1];
        for (int trait = 0; trait < sums.length; trait++) {
            double[] centred = centred(field, TRAITS.get(trait));
            for (int i = 0; i < count; i++) {
                double deviation = Math.max(-CLIP, Math.min(CLIP, centred[i] / deviations[trait]));
                sums[trait][i + 1] = sums[trait][i] + deviation;
            }
        }
        Run best = new Run(field, 0, Math.min(SHORTEST, count), 0, new double[sums.length]);
        for (int length = SHORTEST; length <= count / 2; length++) {
            for (int from = 0; from + length <= count; from++) {
                double[] byTrait = new double[sums.length];
                double peak = 0;
                boolean each = true;
                for (int trait = 0; trait < sums.length; trait++) {
                    double inside = sums[trait][from + length] - sums[trait][from];
                    double outside = sums[trait][count] - inside;
                    byTrait[trait] = TRAITS.get(trait).sign()
                            * (inside / length - outside / (count - length))
                            / Math.sqrt(1.0 / length + 1.0 / (count - length));
                    peak += byTrait[trait];
                    each &= byTrait[trait] >= LEAST_EACH;
                }
                if (each && peak > best.peak()) {
                    best = new Run(field, from, from + length, peak, byTrait);
                }
            }
        }
        return best;
    }
}
