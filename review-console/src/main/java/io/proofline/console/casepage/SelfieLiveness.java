package io.proofline.console.casepage;

import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * What was seen in the selfie for or against a living person before the camera.
 *
 * @param scale from 0, an attack, to 1, a living face
 * @param framed what is wrong with how the face is framed, so that there is no answer; null if nothing is
 * @param signals by name, with their bounds where they have one
 */
public record SelfieLiveness(String outcome, String tone, ScoreScale scale, String framed, List<SignalRow> signals) {

    private static final ScoreScale.Ends ENDS = new ScoreScale.Ends(0, 1, "living");
    private static final double LIKELY = 0.5;

    static Optional<SelfieLiveness> of(CheckResult result, Wording wording) {
        if (result == null) {
            return Optional.empty();
        }
        Facts facts = Facts.of(result);
        OptionalDouble live = facts.number("live_probability");
        OptionalDouble threshold = facts.number("threshold");
        OptionalDouble least = facts.number("least_context");
        String outcome = wording.say("outcome." + result.outcome().word());
        return Optional.of(new SelfieLiveness(
                outcome,
                Tone.of(result.outcome()),
                ScoreScale.of(
                        ENDS,
                        live.isPresent() ? live.getAsDouble() : null,
                        live.isPresent() ? wording.say("living.score", Figures.twoDigits(live.getAsDouble())) : outcome,
                        threshold.isPresent() ? threshold.getAsDouble() : null,
                        MeasuredScores.LIVENESS.flatMap(measured -> measured.of(result.engine())),
                        wording),
                live.isEmpty() && least.isPresent() ? wording.say("living.framed") : null,
                signals(facts, threshold, least, wording)));
    }

    private static List<SignalRow> signals(
            Facts facts, OptionalDouble threshold, OptionalDouble least, Wording wording) {
        List<SignalRow> rows = new ArrayList<>();
        add(rows, facts, "live_probability", threshold, value -> value < threshold.orElse(0), wording);
        add(rows, facts, "screen_probability", OptionalDouble.of(LIKELY), value -> value >= LIKELY, wording);
        add(rows, facts, "paper_probability", OptionalDouble.of(LIKELY), value -> value >= LIKELY, wording);
        add(rows, facts, "network_alone", OptionalDouble.empty(), value -> false, wording);
        add(rows, facts, "context_share", least, value -> value < least.orElse(0), wording);
        Map<?, ?> measured = facts.object("signals").values();
        measured.keySet().stream()
                .map(String::valueOf)
                .sorted(Comparator.naturalOrder())
                .forEach(name -> facts.object("signals")
                        .number(name)
                        .ifPresent(value -> rows.add(new SignalRow(
                                wording.sayOr("living.signal." + name, name.replace('_', ' ')),
                                Figures.twoDigits(value),
                                false,
                                wording.sayOr("living.signal." + name + ".means", "")))));
        return rows;
    }

    private static void add(
            List<SignalRow> rows,
            Facts facts,
            String name,
            OptionalDouble bound,
            DoublePredicate speaks,
            Wording wording) {
        facts.number(name)
                .ifPresent(value -> rows.add(new SignalRow(
                        wording.say("living." + name),
                        bound.isPresent()
                                ? wording.say(
                                        "living.against",
                                        Figures.twoDigits(value),
                                        Figures.twoDigits(bound.getAsDouble()))
                                : Figures.twoDigits(value),
                        speaks.test(value),
                        wording.say("living." + name + ".means"))));
    }
}
