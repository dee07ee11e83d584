package io.proofline.engine.process.step;

import io.proofline.casecore.review.ReviewIntake;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
import java.time.Duration;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Draws whether somebody looks back at what the tables are about to decide. */
@Component("qualitySample")
class QualitySample implements ExecutionListener {

    private final CaseBinder cases;
    private final ReviewIntake intake;
    private final QueueReasons reasons;

    QualitySample(CaseBinder cases, ReviewIntake intake, QueueReasons reasons) {
        this.cases = cases;
        this.intake = intake;
        this.reasons = reasons;
    }

    @Override
    public void notify(DelegateExecution execution) {
        double rate = ((Number) execution.getVariable(ProcessNames.QUALITY_RATE)).doubleValue();
        if (rate > 0) {
            UUID caseId = cases.bind(execution);
            Duration limit = Duration.parse((String) execution.getVariable(ProcessNames.QUALITY_SLA));
            intake.sample(caseId, rate, limit, reasons.of(caseId, execution));
        }
    }
}
