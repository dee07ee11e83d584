package io.proofline.engine.process.step;

import io.proofline.casecore.review.ReviewIntake;
import io.proofline.engine.process.CaseBinder;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Moves an overdue review to those who have to see it. */
@Component("reviewEscalation")
class ReviewEscalation implements JavaDelegate {

    private final CaseBinder cases;
    private final ReviewIntake intake;

    ReviewEscalation(CaseBinder cases, ReviewIntake intake) {
        this.cases = cases;
        this.intake = intake;
    }

    @Override
    public void execute(DelegateExecution execution) {
        intake.overdue(cases.bind(execution), StepSettings.word(execution, "queue"));
    }
}
