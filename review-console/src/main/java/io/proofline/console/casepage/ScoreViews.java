package io.proofline.console.casepage;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.casecore.decision.ScoreCard;
import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.decision.DecisionEvaluation;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws the score as a bar of its factors. */
@Component
class ScoreViews {

    private static final String FACTOR = "-factor";

    private final Wording wording;

    ScoreViews(Wording wording) {
        this.wording = wording;
    }

    /**
     * Draws the score of a case; empty before scoring.
     *
     * @param recorded every decision of the case, in the order in which they were made
     * @param stops sentences of the hard stops
     * @param sentence what a reason code means for this case
     */
    Optional<ScoreView> of(
            CaseFile file, List<RecordedDecision> recorded, List<String> stops, UnaryOperator<String> sentence) {
        if (file.score() == null || file.band() == null) {
            return Optional.empty();
        }
        String figure = Figures.points(file.score().doubleValue());
        return Optional.of(new ScoreView(
                figure,
                wording.sayOr("band." + file.band(), file.band()),
                Tone.ofBand(file.band()),
                wording.say("score.sentence", figure),
                parts(file.id(), ScoreCard.of(recorded), recorded, sentence),
                stops));
    }

    private static List<ScoreCard.Factor> heaviestFirst(Optional<ScoreCard> card) {
        return card.map(ScoreCard::factors).orElse(List.of()).stream()
                .sorted(Comparator.comparing((ScoreCard.Factor factor) -> -number(factor.weight()))
                        .thenComparing(ScoreCard.Factor::name))
                .toList();
    }

    private List<ScoreView.Part> parts(
            UUID caseId, Optional<ScoreCard> card, List<RecordedDecision> recorded, UnaryOperator<String> sentence) {
        List<ScoreCard.Factor> factors = heaviestFirst(card);
        Map<String, RecordedDecision> newest = newest(card, recorded);
        Map<String, DecisionEvaluation> evaluations = new HashMap<>();
        newest.forEach((decision, made) -> evaluations.put(decision, made.evaluation()));
        FactorReasons reasons = new FactorReasons(evaluations);
        double sum =
                factors.stream().mapToDouble(factor -> number(factor.weight())).sum();
        List<ScoreView.Part> parts = new ArrayList<>();
        double begin = 0;
        for (ScoreCard.Factor factor : factors) {
            double room = sum == 0 ? 0 : 100 * number(factor.weight()) / sum;
            double earned = room * Math.max(0, Math.min(1, number(factor.value())));
            parts.add(new ScoreView.Part(
                    factor.name(),
                    wording.sayOr("factor." + factor.name(), factor.name()),
                    Figures.coordinate(begin),
                    Figures.coordinate(earned),
                    Figures.coordinate(begin + room),
                    Figures.points(earned),
                    Figures.points(room),
                    rules(factor),
                    table(caseId, newest.get(factor.name() + FACTOR)),
                    reasons.of(factor.name() + FACTOR).stream()
                            .map(sentence)
                            .distinct()
                            .toList()));
            begin += room;
        }
        return parts;
    }

    private static Map<String, RecordedDecision> newest(Optional<ScoreCard> card, List<RecordedDecision> recorded) {
        Map<String, RecordedDecision> newest = new HashMap<>();
        recorded.stream()
                .filter(made -> card.isPresent()
                        && made.evaluation().model().equals(card.get().model()))
                .forEach(made -> newest.put(made.evaluation().decision(), made));
        return newest;
    }

    private ScoreView.Table table(UUID caseId, RecordedDecision made) {
        DecisionEvaluation evaluation = made.evaluation();
        return new ScoreView.Table(
                evaluation.model() + "/" + evaluation.decision(),
                wording.say("score.version", evaluation.version()),
                "#" + Findings.anchor(made),
                TableController.address(caseId, made));
    }

    /** Names the rules that gave a factor, without the factor's own name that their ids begin with. */
    private String rules(ScoreCard.Factor factor) {
        String prefix = factor.name() + FACTOR + "-";
        return factor.rules().isEmpty()
                ? null
                : factor.rules().stream()
                        .map(rule -> wording.say(
                                "score.rule",
                                rule.number(),
                                rule.id().replaceFirst("^" + prefix, "").replace('-', ' ')))
                        .collect(Collectors.joining(", "));
    }

    private static double number(BigDecimal value) {
        return value == null ? 0 : value.doubleValue();
    }
}
