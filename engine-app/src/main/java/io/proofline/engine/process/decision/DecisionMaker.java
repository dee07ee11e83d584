package io.proofline.engine.process.decision;

import org.flowable.engine.delegate.DelegateExecution;

/** Makes the decision that a business-rule task names, and leaves its values in the execution. */
@FunctionalInterface
public interface DecisionMaker {

    void decide(DecisionReference reference, DelegateExecution execution);
}
