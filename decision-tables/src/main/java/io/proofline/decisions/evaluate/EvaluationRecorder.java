package io.proofline.decisions.evaluate;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionEvent;
import org.kie.dmn.api.core.event.AfterEvaluateDecisionTableEvent;
import org.kie.dmn.api.core.event.DMNRuntimeEventListener;

/** Listens to one evaluation and notes what each decision saw, gave and why. Not shared between threads. */
final class EvaluationRecorder implements DMNRuntimeEventListener {

    private final CompiledModel model;
    private final List<DecisionEvaluation> evaluations = new ArrayList<>();
    private final Map<String, List<FiredRule>> fired = new HashMap<>();
    private long lap = System.nanoTime();

    EvaluationRecorder(CompiledModel model) {
        this.model = model;
    }

    List<DecisionEvaluation> evaluations() {
        return evaluations;
    }

    @Override
    public void afterEvaluateDecisionTable(AfterEvaluateDecisionTableEvent event) {
        List<Integer> numbers = event.getSelected();
        if (numbers == null || event.getDecisionName() == null) {
            return;
        }
        List<String> ids = event.getSelectedIds();
        List<FiredRule> rules = fired.computeIfAbsent(event.getDecisionName(), name -> new ArrayList<>());
        for (int i = 0; i < numbers.size(); i++) {
            // KIE leaves rules without an id out of the list of ids
            rules.add(new FiredRule(numbers.get(i), ids.size() == numbers.size() ? ids.get(i) : ""));
        }
    }

    @Override
    public void afterEvaluateDecision(AfterEvaluateDecisionEvent event) {
        DecisionNode decision = event.getDecision();
        long now = System.nanoTime();
        evaluations.add(new DecisionEvaluation(
                model.source().key(),
                model.source().version(),
                decision.getId(),
                inputs(decision, event.getResult().getContext()),
                output(event, decision),
                fired.getOrDefault(decision.getName(), List.of()),
                now - lap));
        lap = now;
    }

    private Map<String, Object> inputs(DecisionNode decision, DMNContext context) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (String name : model.requirementsOf(decision.getId())) {
            inputs.put(name, FeelValues.toPlain(context.get(name)));
        }
        return inputs;
    }

    private static Object output(AfterEvaluateDecisionEvent event, DecisionNode decision) {
        DMNDecisionResult result = event.getResult().getDecisionResultById(decision.getId());
        return result == null ? null : FeelValues.toPlain(result.getResult());
    }
}
