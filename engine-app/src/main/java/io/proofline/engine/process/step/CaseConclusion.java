package io.proofline.engine.process.step;

import io.proofline.casecore.audit.Actor;
import io.proofline.casecore.casefile.CaseDecision;
import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.casecore.check.CheckRecords;
import io.proofline.casecore.review.ReviewStatus;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.contract.check.Outcome;
import io.proofline.contract.check.Reason;
import io.proofline.contract.process.EvidenceRequest;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Ends the case, for the reasons of whoever decided it: the reviewer, the tables, or the calendar. */
@Component("caseConclusion")
class CaseConclusion implements JavaDelegate {

    private final CaseBinder cases;
    private final CaseLifecycle lifecycle;
    private final ReviewTasks tasks;
    private final CheckRecords checks;
    private final EvidenceNeeds needs;

    CaseConclusion(
            CaseBinder cases, CaseLifecycle lifecycle, ReviewTasks tasks, CheckRecords checks, EvidenceNeeds needs) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.tasks = tasks;
        this.checks = checks;
        this.needs = needs;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID caseId = cases.bind(execution);
        CaseDecision decision =
                CaseDecision.valueOf(StepSettings.word(execution, "conclusion").toUpperCase(Locale.ROOT));
        Optional<ReviewTask> review = tasks.ofCase(caseId).filter(task -> task.status() == ReviewStatus.DECIDED);
        lifecycle.conclude(
                caseId,
                decision,
                review.map(ReviewTask::reasonCodes).orElseGet(() -> reasons(caseId, decision, execution)),
                review.map(task -> Actor.staff(task.decidedBy())).orElse(Actor.SYSTEM));
    }

    private List<String> reasons(UUID caseId, CaseDecision decision, DelegateExecution execution) {
        return switch (decision) {
            case ACCEPTED -> List.of();
            case REJECTED ->
                Stream.concat(tableReasons(execution), failures(caseId))
                        .distinct()
                        .toList();
            case EXPIRED ->
                needs.open(caseId, execution.getVariables()).stream()
                        .map(EvidenceRequest::reason)
                        .distinct()
                        .toList();
        };
    }

    private static Stream<String> tableReasons(DelegateExecution execution) {
        return Stream.of(ProcessNames.HARD_STOPS, ProcessNames.UNMADE_CHECKS, ProcessNames.REVIEW_REASONS)
                .flatMap(variable -> WordMap.list(execution.getVariable(variable)).stream());
    }

    private Stream<String> failures(UUID caseId) {
        return checks.latest(caseId).values().stream()
                .filter(result -> result.outcome() == Outcome.FAIL)
                .flatMap(result -> result.reasons().stream())
                .map(Reason::code);
    }
}
