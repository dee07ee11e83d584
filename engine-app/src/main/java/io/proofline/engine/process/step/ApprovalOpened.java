package io.proofline.engine.process.step;

import io.proofline.casecore.review.ReviewIntake;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
import java.time.Duration;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Puts what one person wants to accept before a second one. */
@Component(ProcessNames.APPROVAL_OPENED)
class ApprovalOpened implements ExecutionListener {

    private final CaseBinder cases;
    private final ReviewIntake intake;
    private final QueueReasons reasons;

    ApprovalOpened(CaseBinder cases, ReviewIntake intake, QueueReasons reasons) {
        this.cases = cases;
        this.intake = intake;
        this.reasons = reasons;
    }

    @Override
    public void notify(DelegateExecution execution) {
        UUID caseId = cases.bind(execution);
        ReviewTask task = intake.second(
                caseId,
                (String) execution.getVariable(ProcessNames.APPROVAL_QUEUE),
                Duration.parse((String) execution.getVariable(ProcessNames.APPROVAL_SLA)),
                reasons.of(caseId, execution));
        OpenedTask.tell(execution, task);
    }
}
