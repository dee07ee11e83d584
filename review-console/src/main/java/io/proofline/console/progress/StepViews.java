package io.proofline.console.progress;

import io.proofline.casecore.check.RecordedCheck;
import io.proofline.casecore.decision.RecordedDecision;
import io.proofline.casecore.evidence.StoredEvidence;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.console.access.Colleagues;
import io.proofline.console.wording.Tone;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Reason;
import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.evidence.EvidenceRef;
import io.proofline.contract.process.StepRun;
import io.proofline.contract.worker.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what was done at a step. */
@Component
class StepViews {

    private static final int LONGEST_VALUE = 400;
    private static final Set<String> LOOK_AT_CLAIMS =
            Set.of(Topics.DOCUMENT_VALIDATE, Topics.APPLICANT_PROFILE, Topics.DUPLICATE_SEARCH);

    private final StepWords words;
    private final Colleagues colleagues;
    private final Wording wording;

    StepViews(StepWords words, Colleagues colleagues, Wording wording) {
        this.words = words;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    StepView.Run run(StepRun run) {
        return new StepView.Run(
                wording.day(run.began()) + ", " + wording.time(run.began()),
                run.took().map(words::length).orElse("–"),
                words.state(run.state()),
                StepWords.tone(run.state()));
    }

    /**
     * What checks of a case may look at.
     *
     * @param evidence in the order of arrival
     * @param claims what the applicant claims, by the name of the field
     * @param checks in the order in which they were made
     */
    record OnFile(List<StoredEvidence> evidence, Map<String, String> claims, List<RecordedCheck> checks) {

        static final OnFile NOTHING = new OnFile(List.of(), Map.of(), List.of());
    }

    StepView.Check check(UUID caseId, RecordedCheck check, OnFile onFile, boolean personal) {
        CheckResult result = check.result();
        return new StepView.Check(
                wording.say("outcome." + result.outcome().word()),
                Tone.of(result.outcome()),
                result.score() == null ? null : String.format(LocaleContextHolder.getLocale(), "%.2f", result.score()),
                words.length(check.took()),
                wording.say(
                        "step.made-by",
                        result.engine().name(),
                        result.engine().version(),
                        check.worker(),
                        check.attempt()),
                result.reasons().stream()
                        .map(reason -> wording.reason(personal ? reason : Reason.of(reason.code())))
                        .distinct()
                        .toList(),
                personal ? inputs(caseId, check, onFile) : List.of(),
                personal ? pairs(result.facts()) : List.of());
    }

    /** The newest evidence of each kind, the claims where they are looked at, and how earlier checks ended. */
    private List<StepView.Pair> inputs(UUID caseId, RecordedCheck check, OnFile onFile) {
        List<StepView.Pair> inputs = new ArrayList<>(pictures(caseId, check, onFile.evidence()));
        if (LOOK_AT_CLAIMS.contains(check.result().check())) {
            onFile.claims().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(claim -> new StepView.Pair(
                            wording.say(
                                    "step.claimed",
                                    wording.sayOr(
                                            "field." + claim.getKey(),
                                            claim.getKey().replace('_', ' '))),
                            claim.getValue(),
                            null))
                    .forEach(inputs::add);
        }
        Map<String, StepView.Pair> earlier = new LinkedHashMap<>();
        onFile.checks().stream()
                .filter(other -> !other.finishedAt().isAfter(check.startedAt()))
                .map(RecordedCheck::result)
                .forEach(other -> earlier.put(
                        other.check(),
                        new StepView.Pair(
                                wording.sayOr("check." + other.check(), other.check()),
                                wording.say("outcome." + other.outcome().word()),
                                null)));
        inputs.addAll(earlier.values());
        return inputs;
    }

    private List<StepView.Pair> pictures(UUID caseId, RecordedCheck check, List<StoredEvidence> evidence) {
        Map<String, EvidenceRef> newest = new LinkedHashMap<>();
        evidence.stream()
                .filter(piece -> !piece.receivedAt().isAfter(check.startedAt()))
                .filter(piece -> piece.ref().kind().visible())
                .forEach(piece -> newest.put(piece.ref().kind().word(), piece.ref()));
        return newest.values().stream()
                .map(ref -> new StepView.Pair(
                        wording.sayOr("picture." + ref.kind().word(), ref.kind().word()),
                        ref.mediaType(),
                        "/console/cases/" + caseId + "/evidence/" + ref.id()))
                .toList();
    }

    StepView.Decision decision(RecordedDecision recorded, boolean personal) {
        DecisionEvaluation evaluation = recorded.evaluation();
        return new StepView.Decision(
                evaluation.model() + "/" + evaluation.decision(),
                evaluation.version(),
                wording.time(recorded.evaluatedAt()),
                shortened(evaluation.output()),
                evaluation.fired().stream()
                        .map(rule -> wording.say("score.rule", rule.number(), rule.id()))
                        .toList(),
                personal ? pairs(evaluation.inputs()) : List.of());
    }

    StepView.Task task(ReviewTask task) {
        return new StepView.Task(
                wording.sayOr("queue." + task.queue(), task.queue()),
                wording.moment(task.createdAt()),
                task.verdict() == null
                        ? null
                        : wording.sayOr(
                                "verdict." + task.verdict().word(),
                                task.verdict().word()),
                task.decidedBy() == null ? null : colleagues.displayName(task.decidedBy()),
                task.decidedAt() == null ? null : wording.moment(task.decidedAt()),
                task.reasonCodes().stream()
                        .map(code -> wording.reason(Reason.of(code)))
                        .toList());
    }

    private static List<StepView.Pair> pairs(Map<String, Object> values) {
        return values.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new StepView.Pair(entry.getKey().replace('_', ' '), shortened(entry.getValue()), null))
                .toList();
    }

    private static String shortened(Object value) {
        String text = value == null ? "–" : String.valueOf(value);
        return text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + " …";
    }
}
