package io.proofline.engine.process.step;

import io.proofline.casecore.review.ReviewTasks;
import io.proofline.engine.process.CaseBinder;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves an overdue review to those who have to see it. */
@Component("reviewEscalation")
class ReviewEscalation implements JavaDelegate {

    private final CaseBinder cases;
    private final ReviewTasks tasks;

    ReviewEscalation(CaseBinder cases, ReviewTasks tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        tasks.escalate(cases.bind(execution), StepSettings.word(execution, "queue"));
    }
}
