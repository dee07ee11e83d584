package io.proofline.engine.process.step;

import io.proofline.casecore.review.Queues;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.engine.process.ProcessNames;
import org.flowable.engine.delegate.DelegateExecution;

/** Tells the engine's own task who may take it and when it is overdue, before its timer is set. */
final class OpenedTask {

    private OpenedTask() {}

    static void tell(DelegateExecution execution, ReviewTask task) {
        execution.setVariable(ProcessNames.CANDIDATE_GROUPS, String.join(",", Queues.groups(task.queue())));
        execution.setVariable(ProcessNames.DUE_AT, task.dueAt().toString());
    }
}
