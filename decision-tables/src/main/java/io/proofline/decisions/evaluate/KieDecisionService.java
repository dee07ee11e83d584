package io.proofline.decisions.evaluate;

import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.contract.decision.DecisionService;
import io.proofline.contract.decision.DecisionTooLong;
import io.proofline.decisions.feel.EvaluationSteps;
import io.proofline.decisions.feel.NoClasses;
import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.gate.ModelRefused;
import io.proofline.decisions.model.ModelSource;
import io.proofline.decisions.model.ModelText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNDecisionResult;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.DecisionServiceNode;
import org.kie.dmn.core.impl.DMNContextImpl;
import org.kie.dmn.core.impl.DMNRuntimeImpl;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;

/**
 * Evaluates decisions on Apache KIE DMN. Safe to be used by several threads. Input data that the caller does not give is
 * null; what the model does not ask for is not looked at.
 */
public final class KieDecisionService implements DecisionService {

    private static final ClassLoader NO_CLASSES = new NoClasses();

    private final ModelSource source;
    private final CompiledModels models;

    public KieDecisionService(ModelSource source) {
        this.source = source;
        ModelCompiler compiler = new ModelCompiler(new ModelGate());
        this.models = new CompiledModels(compiler::compile);
    }

    private KieDecisionService(ModelSource source, CompiledModels models) {
        this.source = source;
        this.models = models;
    }

    /** The same service over other texts; what is compiled is shared, by text, and is as much in all as one keeps. */
    public KieDecisionService over(ModelSource other) {
        return new KieDecisionService(other, models);
    }

    @Override
    public DecisionRun evaluate(String model, String decision, Map<String, Object> inputs) {
        CompiledModel compiled = compiled(model);
        Optional<DecisionServiceNode> service = compiled.service(decision);
        return service.isPresent()
                ? run(compiled, service.get(), inputs)
                : run(compiled, decision(compiled, decision), compiled.inputs(), inputs);
    }

    /**
     * Evaluates one table by itself, with given values for what it requires: for examples, tests and "what if".
     *
     * @param requirements values of the decision's information requirements, by name; what is not given is null
     */
    public DecisionRun evaluateAlone(String model, String decision, Map<String, Object> requirements) {
        CompiledModel compiled = compiled(model);
        DecisionNode node = decision(compiled, decision);
        return run(compiled, node, compiled.requirementsOf(node.getId()), requirements);
    }

    /** Ids of a model's decisions, in the order of the file. */
    public List<String> decisions(String model) {
        return compiled(model).model().getDefinitions().getDrgElement().stream()
                .filter(Decision.class::isInstance)
                .map(DRGElement::getId)
                .toList();
    }

    /** Id of the decision that a model's author calls so, by its id or its name; empty if there is none. */
    public Optional<String> decisionId(String model, String idOrName) {
        return compiled(model).decision(idOrName).map(DecisionNode::getId);
    }

    private CompiledModel compiled(String key) {
        ModelText text = source.find(key)
                .orElseThrow(() -> new DecisionFailed("There is no decision model " + key + ".", List.of()));
        try {
            return models.of(text);
        } catch (ModelRefused refused) {
            throw new DecisionFailed("The model " + key + " is refused.", refused.problems());
        }
    }

    private static DecisionNode decision(CompiledModel model, String decision) {
        return model.decision(decision)
                .orElseThrow(() -> new DecisionFailed(
                        "The model " + model.source().key() + " has no decision " + decision + ".", List.of()));
    }

    private static DecisionRun run(
            CompiledModel model, DecisionNode decision, Collection<String> names, Map<String, Object> values) {
        String name = model.source().key() + "/" + decision.getId();
        DMNContext context = context(name, names, values);
        EvaluationRecorder recorder = new EvaluationRecorder(model);
        DMNResult result =
                counted(name, () -> runtime(model, recorder).evaluateById(model.model(), context, decision.getId()));
        refuseErrors(name, result);
        DMNDecisionResult outcome = result.getDecisionResultById(decision.getId());
        return new DecisionRun(FeelValues.toPlain(outcome.getResult()), recorder.evaluations());
    }

    /** A decision service gives its one output decision, or a map of all by name. */
    private static DecisionRun run(CompiledModel model, DecisionServiceNode service, Map<String, Object> values) {
        String name = model.source().key() + "/" + service.getName();
        DMNContext context = context(name, model.parametersOf(service), values);
        EvaluationRecorder recorder = new EvaluationRecorder(model);
        DMNResult result = counted(name, () -> runtime(model, recorder)
                .evaluateDecisionService(model.model(), context, service.getName()));
        refuseErrors(name, result);
        Map<String, Object> outputs = new LinkedHashMap<>();
        for (String output : model.outputsOf(service)) {
            DMNDecisionResult outcome = result.getDecisionResultById(output);
            outputs.put(outcome.getDecisionName(), outcome.getResult());
        }
        Object whole = outputs.size() == 1 ? outputs.values().iterator().next() : outputs;
        return new DecisionRun(FeelValues.toPlain(whole), recorder.evaluations());
    }

    private static DMNResult counted(String decision, Supplier<DMNResult> evaluation) {
        EvaluationSteps.begin();
        try {
            DMNResult result = evaluation.get();
            if (EvaluationSteps.isStopped()) {
                throw stopped(decision, EvaluationSteps.stoppedBecause());
            }
            return result;
        } catch (EvaluationSteps.Stopped stopped) {
            throw stopped(decision, EvaluationSteps.stoppedBecause());
        } catch (StackOverflowError deep) {
            throw stopped(decision, ModelCompiler.TOO_DEEP);
        } finally {
            EvaluationSteps.begin(); // whatever this thread compiles next is not to suffer for it
            TableInput.forget();
        }
    }

    private static DecisionTooLong stopped(String decision, String why) {
        return new DecisionTooLong(decision + " could not be evaluated.", List.of(why));
    }

    private static DMNContext context(String name, Collection<String> names, Map<String, Object> values) {
        DMNContext context = new DMNContextImpl();
        for (String input : names) {
            context.set(input, feel(name, input, values.get(input)));
        }
        return context;
    }

    private static DMNRuntime runtime(CompiledModel model, EvaluationRecorder recorder) {
        DMNRuntimeImpl runtime = new DMNRuntimeImpl(new ModelRuntime(model.model(), NO_CLASSES));
        runtime.addListener(recorder);
        return runtime;
    }

    private static Object feel(String decision, String input, Object value) {
        try {
            return FeelValues.toFeel(value);
        } catch (IllegalArgumentException notPlain) {
            throw new DecisionFailed(
                    decision + " could not be evaluated.", List.of("Input " + input + ": " + notPlain.getMessage()));
        }
    }

    private static void refuseErrors(String decision, DMNResult result) {
        if (result.hasErrors()) {
            throw new DecisionFailed(
                    decision + " could not be evaluated.",
                    Problems.ofEvaluation(
                            result.getMessages(DMNMessage.Severity.ERROR),
                            result.getContext().getAll()));
        }
    }
}
