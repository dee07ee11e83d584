package io.proofline.decisions.backtest;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.contract.decision.DecisionService;
import io.proofline.contract.decision.DecisionTooLong;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Decides one case by the tables of a draft, in the order in which the process asks them. */
final class Draft {

    private static final String VERIFICATION = "verification";
    private static final String BAND = "band";
    private static final Set<String> BANDS = Set.of(Effect.ACCEPTED, Effect.REVIEW, Effect.REJECTED);
    private static final String TOTAL = "total";
    private static final String QUEUE_ROUTING = "queue-routing";
    private static final String QUEUE = "queue";
    private static final List<String> CHECK_REASONS = List.of("unmade-checks", "review-reasons");

    private final DecisionService decisions;

    /** @param decisions with the draft's models in force */
    Draft(DecisionService decisions) {
        this.decisions = decisions;
    }

    /** @param recorded input data by name */
    DraftDecision decide(Map<String, Object> recorded) {
        try {
            DecisionRun run = decisions.evaluate(VERIFICATION, BAND, recorded);
            if (!(run.result() instanceof String band) || !BANDS.contains(band)) {
                return DraftDecision.failed("The tables give no band, or one that there is not.");
            }
            Optional<BigDecimal> score =
                    output(run, TOTAL).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast);
            Optional<String> queue =
                    band.equals(Effect.REVIEW) ? Optional.of(queue(recorded, run, band, score)) : Optional.empty();
            return new DraftDecision(band, score, queue, Optional.empty());
        } catch (DecisionTooLong stopped) {
            return DraftDecision.tooLong(cause(stopped));
        } catch (DecisionFailed failed) {
            return DraftDecision.failed(cause(failed));
        }
    }

    private static String cause(DecisionFailed failed) {
        return failed.problems().isEmpty()
                ? failed.getMessage()
                : failed.problems().get(0);
    }

    private String queue(Map<String, Object> recorded, DecisionRun run, String band, Optional<BigDecimal> score) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("band", band);
        inputs.put("score", score.orElse(null));
        inputs.put("hard_stops", codes(run, "hard-stops"));
        inputs.put("reasons", reasons(recorded, run));
        inputs.put("case_file", recorded.get("case_file"));
        Object queue = decisions.evaluate(QUEUE_ROUTING, QUEUE, inputs).result();
        return queue instanceof Map<?, ?> columns ? String.valueOf(columns.get(QUEUE)) : String.valueOf(queue);
    }

    private static List<Object> reasons(Map<String, Object> recorded, DecisionRun run) {
        Stream<?> ofChecks = recorded.values().stream()
                .map(check -> check instanceof Map<?, ?> facts ? facts.get("reasons") : null)
                .flatMap(reasons -> reasons instanceof List<?> codes ? codes.stream() : Stream.empty());
        Stream<?> ofTables = CHECK_REASONS.stream().flatMap(decision -> codes(run, decision).stream());
        return Stream.<Object>concat(ofChecks, ofTables).distinct().toList();
    }

    private static List<?> codes(DecisionRun run, String decision) {
        return output(run, decision)
                .map(output -> output instanceof List<?> codes ? codes : List.of())
                .orElse(List.of());
    }

    private static Optional<Object> output(DecisionRun run, String decision) {
        return run.evaluation(decision).map(DecisionEvaluation::output);
    }
}
