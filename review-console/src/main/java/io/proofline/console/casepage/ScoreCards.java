package io.proofline.console.casepage;

import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.decision.DecisionEvaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the score, its factors and its hard stops from the evaluations of the decision tables. */
@Component
class ScoreCards {

    private static final List<String> FACTORS = List.of("liveness", "face", "document", "profile");

    private final Wording wording;

    ScoreCards(Wording wording) {
        this.wording = wording;
    }

    /** @param latest the newest evaluation of each decision, by its kebab-case name */
    Optional<ScoreCard> of(Map<String, DecisionEvaluation> latest, List<String> stops) {
        DecisionEvaluation total = latest.get("total");
        DecisionEvaluation band = latest.get("band");
        if (total == null || band == null || !(total.output() instanceof Number points)) {
            return Optional.empty();
        }
        String word = String.valueOf(band.output());
        String figure = Figures.points(points.doubleValue());
        return Optional.of(new ScoreCard(
                figure,
                wording.sayOr("band." + word, word),
                Tone.ofBand(word),
                wording.say("score.sentence", figure),
                parts(latest),
                stops));
    }

    private List<ScoreCard.Part> parts(Map<String, DecisionEvaluation> latest) {
        Map<String, Double> weights = weights(latest.get("weights"));
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        List<ScoreCard.Part> parts = new ArrayList<>();
        double begin = 0;
        for (String key : FACTORS) {
            DecisionEvaluation factor = latest.get(key + "-factor");
            if (factor == null || !(factor.output() instanceof Number share) || sum == 0) {
                continue;
            }
            double room = 100 * weights.getOrDefault(key, 0.0) / sum;
            double earned = room * Math.max(0, Math.min(1, share.doubleValue()));
            parts.add(new ScoreCard.Part(
                    key,
                    wording.say("factor." + key),
                    Figures.points(begin),
                    Figures.points(earned),
                    Figures.points(begin + room),
                    Figures.points(earned),
                    Figures.points(room),
                    rule(factor)));
            begin += room;
        }
        return parts;
    }

    /** Names the rule that gave a factor, without the factor's own name that its id begins with. */
    private String rule(DecisionEvaluation factor) {
        return factor.fired().isEmpty()
                ? null
                : factor.fired().stream()
                        .map(fired -> wording.say("score.rule", fired.number(), shortId(fired.id(), factor)))
                        .collect(Collectors.joining(", "));
    }

    private static String shortId(String id, DecisionEvaluation factor) {
        String prefix = factor.decision().replace('_', '-') + "-";
        return (id.startsWith(prefix) ? id.substring(prefix.length()) : id).replace('-', ' ');
    }

    private static Map<String, Double> weights(DecisionEvaluation weights) {
        return weights != null && weights.output() instanceof Map<?, ?> columns
                ? columns.entrySet().stream()
                        .filter(column -> column.getValue() instanceof Number)
                        .collect(Collectors.toMap(
                                column -> String.valueOf(column.getKey()),
                                column -> ((Number) column.getValue()).doubleValue()))
                : Map.of();
    }
}
