package io.proofline.engine.process.decision;

import io.proofline.casecore.decision.DecisionRecords;
import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.contract.decision.DecisionService;
import io.proofline.engine.process.CaseBinder;
import io.proofline.engine.process.decision.DecisionReference.Output;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Makes a decision for a case; its record and its consequences stand or fall with the step. */
@Component
class DecisionStep {

    private final CaseBinder cases;
    private final DecisionInputs inputs;
    private final DecisionService decisions;
    private final DecisionRecords records;

    DecisionStep(CaseBinder cases, DecisionInputs inputs, DecisionService decisions, DecisionRecords records) {
        this.cases = cases;
        this.inputs = inputs;
        this.decisions = decisions;
        this.records = records;
    }

    /** @throws DecisionFailed if a table fails, or has nothing to say where the model wants a value */
    void decide(DecisionReference reference, DelegateExecution execution) {
        UUID caseId = cases.bind(execution);
        DecisionRun run = decisions.evaluate(reference.model(), reference.decision(), inputs.of(caseId, execution));
        run.evaluations().forEach(evaluation -> records.record(caseId, evaluation));
        for (Output output : reference.outputs()) {
            execution.setVariable(output.variable(), variable(value(run, output)));
        }
    }

    private static Object value(DecisionRun run, Output output) {
        Object value = run.evaluation(output.decision())
                .map(evaluation -> evaluation.output())
                .orElse(null);
        if (output.column() != null) {
            value = value instanceof Map<?, ?> columns ? columns.get(output.column()) : null;
        }
        if (value == null) {
            throw new DecisionFailed(
                    "Decision " + output.decision() + " gives no value for " + output.variable() + ".", List.of());
        }
        return value;
    }

    /** Process variables are plain: text, numbers, booleans, and lists as blank-separated text. */
    private static Object variable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.doubleValue();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).collect(Collectors.joining(" "));
        }
        return value;
    }
}
