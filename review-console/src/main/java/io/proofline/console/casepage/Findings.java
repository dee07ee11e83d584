package io.proofline.console.casepage;

import io.proofline.casecore.check.RecordedCheck;
import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.worker.Topics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what checks and decision tables found. */
@Component
class Findings {

    private final Wording wording;

    Findings(Wording wording) {
        this.wording = wording;
    }

    /** The newest of each check, in the order of the topics. */
    List<CasePage.CheckCard> checks(List<RecordedCheck> recorded, boolean personal) {
        Map<String, RecordedCheck> newest = new LinkedHashMap<>();
        recorded.forEach(check -> newest.put(check.result().check(), check));
        return newest.values().stream()
                .sorted(Comparator.comparingInt(
                        check -> Topics.ALL.indexOf(check.result().check())))
                .map(check -> card(check, personal))
                .toList();
    }

    private CasePage.CheckCard card(RecordedCheck check, boolean personal) {
        CheckResult result = check.result();
        return new CasePage.CheckCard(
                label(result.check()),
                wording.say("outcome." + result.outcome().word()),
                Tone.of(result.outcome()),
                result.score() == null ? "" : Figures.twoDigits(result.score()),
                result.reasons().stream()
                        .map(reason -> wording.reason(personal ? reason : Reason.of(reason.code())))
                        .distinct()
                        .toList(),
                wording.say(
                        "checks.by",
                        result.engine().name(),
                        result.engine().version(),
                        String.valueOf(check.took().toMillis()),
                        check.attempt()));
    }

    /**
     * Why the case needs a person, the worst first: hard stops, what the tables want looked at, then what the checks
     * fail on and doubt.
     *
     * @param stops codes of the hard stops
     * @param looks codes of what the tables want a person to look at
     */
    List<CasePage.ReasonLine> why(
            Map<String, CheckResult> checks, List<String> stops, List<String> looks, boolean personal) {
        Set<String> said = new HashSet<>();
        List<CasePage.ReasonLine> lines = new ArrayList<>();
        stops.stream()
                .filter(said::add)
                .map(code ->
                        new CasePage.ReasonLine(wording.say("case.stop"), Tone.BAD, sentence(code, checks, personal)))
                .forEach(lines::add);
        looks.stream()
                .filter(said::add)
                .map(code ->
                        new CasePage.ReasonLine(wording.say("case.look"), Tone.WARN, sentence(code, checks, personal)))
                .forEach(lines::add);
        checks.values().stream()
                .filter(result -> result.outcome() != Outcome.PASS)
                .sorted(Comparator.comparing((CheckResult result) -> result.outcome() != Outcome.FAIL))
                .forEach(result -> result.reasons().stream()
                        .filter(reason -> said.add(reason.code()))
                        .map(reason -> new CasePage.ReasonLine(
                                wording.say("outcome." + result.outcome().word()),
                                Tone.of(result.outcome()),
                                wording.reason(personal ? reason : Reason.of(reason.code()))))
                        .forEach(lines::add));
        return lines;
    }

    /** The sentence of a code, filled with the figures of the check that raised it. */
    String sentence(String code, Map<String, CheckResult> checks, boolean personal) {
        Reason bare = Reason.of(code);
        return wording.reason(
                personal
                        ? checks.values().stream()
                                .flatMap(result -> result.reasons().stream())
                                .filter(reason -> reason.code().equals(code))
                                .findFirst()
                                .orElse(bare)
                        : bare);
    }

    List<CasePage.EvaluationRow> evaluations(List<RecordedDecision> recorded) {
        return recorded.stream().map(this::row).toList();
    }

    /** Where on the page an evaluation stands. */
    static String anchor(RecordedDecision recorded) {
        return "evaluation-" + recorded.id();
    }

    private CasePage.EvaluationRow row(RecordedDecision recorded) {
        DecisionEvaluation evaluation = recorded.evaluation();
        return new CasePage.EvaluationRow(
                anchor(recorded),
                evaluation.decision(),
                evaluation.model(),
                String.valueOf(evaluation.output()),
                evaluation.fired().isEmpty()
                        ? wording.say("evaluations.no-rules")
                        : evaluation.fired().stream()
                                .map(rule -> rule.number() + " (" + rule.id() + ")")
                                .collect(Collectors.joining(", ")),
                evaluation.version(),
                wording.time(recorded.evaluatedAt()));
    }

    String label(String check) {
        return wording.sayOr("check." + check, check);
    }
}
