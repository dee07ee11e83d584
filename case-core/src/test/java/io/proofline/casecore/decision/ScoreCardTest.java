package io.proofline.casecore.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ScoreCardTest {

    @Test
    void a_case_that_has_not_been_scored_has_no_card() {
        assertThat(ScoreCard.of(List.of())).isEmpty();
        assertThat(ScoreCard.of(List.of(decision("queue-routing", "queue", "general"))))
                .isEmpty();
    }

    @Test
    void the_card_shows_the_newest_run() {
        ScoreCard card = ScoreCard.of(List.of(
                        decision("verification", "liveness-factor", new BigDecimal("0.3")),
                        decision("verification", "liveness-factor", new BigDecimal("0.9")),
                        decision("verification", "face-factor", null),
                        decision("verification", "weights", Map.of("liveness", 30, "face", 40)),
                        decision("verification", "hard-stops", List.of("document_expired", "document_expired")),
                        decision("verification", "review-reasons", List.of("liveness_doubtful"))))
                .orElseThrow();
        assertThat(card.model()).isEqualTo("verification");
        assertThat(card.hardStops()).containsExactly("document_expired");
        assertThat(card.reviewReasons()).containsExactly("liveness_doubtful");
        assertThat(card.factors())
                .containsExactly(
                        new ScoreCard.Factor(
                                "liveness",
                                new BigDecimal("0.9"),
                                new BigDecimal("30"),
                                List.of(new FiredRule(1, "r"))),
                        new ScoreCard.Factor("face", null, new BigDecimal("40"), List.of(new FiredRule(1, "r"))));
    }

    private static RecordedDecision decision(String model, String decision, Object output) {
        DecisionEvaluation evaluation = new DecisionEvaluation(
                model, "3f2a9c01d4e7", decision, Map.of(), output, List.of(new FiredRule(1, "r")), 1);
        return new RecordedDecision(UUID.randomUUID(), evaluation, Instant.EPOCH);
    }
}
