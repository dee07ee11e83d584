package io.proofline.engine.process.step;

import io.proofline.casecore.casefile.CaseLifecycle;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.ProcessNames;
import java.math.BigDecimal;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Puts band and score on the case. */
@Component("caseScored")
class CaseScored implements ExecutionListener {

    private final CaseBinder cases;
    private final CaseLifecycle lifecycle;

    CaseScored(CaseBinder cases, CaseLifecycle lifecycle) {
        this.cases = cases;
        this.lifecycle = lifecycle;
    }

    @Override
    public void notify(DelegateExecution execution) {
        lifecycle.scored(
                cases.bind(execution),
                (String) execution.getVariable(ProcessNames.BAND),
                new BigDecimal(execution.getVariable(ProcessNames.SCORE).toString()));
    }
}
