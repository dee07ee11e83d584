package io.proofline.console.casepage;

import io.proofline.casecore.casefile.CaseFile;
import io.proofline.casecore.decision.ScoreCard;
import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws the score as a bar of its factors. */
@Component
class ScoreViews {

    private final Wording wording;

    ScoreViews(Wording wording) {
        this.wording = wording;
    }

    /**
     * Draws the score of a case; empty before scoring.
     *
     * @param stops sentences of the hard stops
     */
    Optional<ScoreView> of(CaseFile file, Optional<ScoreCard> card, List<String> stops) {
        if (file.score() == null || file.band() == null) {
            return Optional.empty();
        }
        String figure = Figures.points(file.score().doubleValue());
        return Optional.of(new ScoreView(
                figure,
                wording.sayOr("band." + file.band(), file.band()),
                Tone.ofBand(file.band()),
                wording.say("score.sentence", figure),
                parts(heaviestFirst(card)),
                stops));
    }

    private static List<ScoreCard.Factor> heaviestFirst(Optional<ScoreCard> card) {
        return card.map(ScoreCard::factors).orElse(List.of()).stream()
                .sorted(Comparator.comparing((ScoreCard.Factor factor) -> -number(factor.weight()))
                        .thenComparing(ScoreCard.Factor::name))
                .toList();
    }

    private List<ScoreView.Part> parts(List<ScoreCard.Factor> factors) {
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
                    Figures.points(begin),
                    Figures.points(earned),
                    Figures.points(begin + room),
                    Figures.points(earned),
                    Figures.points(room),
                    rules(factor)));
            begin += room;
        }
        return parts;
    }

    /** Names the rules that gave a factor, without the factor's own name that their ids begin with. */
    private String rules(ScoreCard.Factor factor) {
        String prefix = factor.name() + "-factor-";
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
