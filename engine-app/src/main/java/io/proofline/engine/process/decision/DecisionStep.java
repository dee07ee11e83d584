package io.proofline.engine.process.decision;

import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.casecore.model.CaseSets;
import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.contract.decision.DecisionService;
import io.proofline.engine.model.SetDecisions;
import io.proofline.engine.process.CaseBinder;
import java.util.UUID;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes a decision for a case; its record and its consequences stand or fall with the step. */
@Component
class DecisionStep implements DecisionMaker {

    private final CaseBinder cases;
    private final DecisionInputs inputs;
    private final CaseSets sets;
    private final SetDecisions decisions;
    private final DecisionRecords records;

    DecisionStep(
            CaseBinder cases, DecisionInputs inputs, CaseSets sets, SetDecisions decisions, DecisionRecords records) {
        this.cases = cases;
        this.inputs = inputs;
        this.sets = sets;
        this.decisions = decisions;
        this.records = records;
    }

    /** @throws DecisionFailed if a table fails, or has nothing to say where the model wants a value */
    @Override
    public void decide(DecisionReference reference, DelegateExecution execution) {
        UUID caseId = cases.bind(execution);
        DecisionRun run =
                tables(caseId).evaluate(reference.model(), reference.decision(), inputs.of(caseId, execution));
        records.record(caseId, run.evaluations());
        execution.setVariables(reference.variables(run));
    }

    /** Those that the case was opened with. */
    private DecisionService tables(UUID caseId) {
        return sets.of(caseId)
                .map(decisions::of)
                .orElseThrow(() -> new IllegalStateException("No models have been shipped yet."));
    }
}
