package io.proofline.engine.process.step;

import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.casecore.review.ReviewIntake;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
import java.time.Duration;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Puts the case into its queue, due in as much working time as the table says; after a hold, back into it. */
@Component(ProcessNames.REVIEW_OPENED)
class ReviewOpened implements ExecutionListener {

    private final CaseBinder cases;
    private final CaseLifecycle lifecycle;
    private final ReviewIntake intake;
    private final QueueReasons reasons;

    ReviewOpened(CaseBinder cases, CaseLifecycle lifecycle, ReviewIntake intake, QueueReasons reasons) {
        this.cases = cases;
        this.lifecycle = lifecycle;
        this.intake = intake;
        this.reasons = reasons;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID caseId = cases.bind(execution);
        ReviewTask task = intake.open(
                caseId,
                (String) execution.getVariable(ProcessNames.QUEUE),
                Duration.parse((String) execution.getVariable(ProcessNames.SLA)),
                ReviewOverride.ofWord((String) execution.getVariable(ProcessNames.OVERRIDE)),
                reasons.of(caseId, execution));
        lifecycle.routed(caseId, task.queue());
        OpenedTask.tell(execution, task);
    }
}
