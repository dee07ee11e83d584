package io.proofline.decisions.evaluate;

import io.proofline.decisions.model.ModelText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.api.core.ast.DecisionServiceNode;
import org.kie.dmn.api.core.ast.InputDataNode;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.core.ast.DecisionServiceNodeImpl;
import org.kie.dmn.model.api.DMNElementReference;

/** A model that is ready to be evaluated; safe to be used by several threads. */
final class CompiledModel {

    private final ModelText source;
    private final DMNModel model;
    private final Set<String> inputs;
    private final Map<String, List<String>> requirements;

    CompiledModel(ModelText source, DMNModel model) {
        this.source = source;
        this.model = model;
        this.inputs = model.getInputs().stream().map(InputDataNode::getName).collect(Collectors.toUnmodifiableSet());
        this.requirements = model.getDecisions().stream()
                .collect(Collectors.toUnmodifiableMap(DecisionNode::getId, CompiledModel::requirements));
    }

    private static List<String> requirements(DecisionNode decision) {
        return ((DecisionNodeImpl) decision)
                .getDependencies().values().stream()
                        .filter(node -> node instanceof InputDataNode || node instanceof DecisionNode)
                        .map(DMNNode::getName)
                        .toList();
    }

    ModelText source() {
        return source;
    }

    DMNModel model() {
        return model;
    }

    /** Names of the model's input data. */
    Set<String> inputs() {
        return inputs;
    }

    /** Names of the input data and decisions that a decision reads. */
    List<String> requirementsOf(String decisionId) {
        return requirements.get(decisionId);
    }

    Optional<DecisionNode> decision(String idOrName) {
        return Optional.ofNullable(model.getDecisionById(idOrName))
                .or(() -> Optional.ofNullable(model.getDecisionByName(idOrName)));
    }

    /** A decision service by its name; decisions come first where both have the name. */
    Optional<DecisionServiceNode> service(String name) {
        return decision(name).isPresent()
                ? Optional.empty()
                : model.getDecisionServices().stream()
                        .filter(service -> service.getName().equals(name))
                        .findFirst();
    }

    /** Names of the input data and decisions whose values a service is given. */
    Set<String> parametersOf(DecisionServiceNode service) {
        return ((DecisionServiceNodeImpl) service).getInputParameters().keySet();
    }

    /** Ids of a service's output decisions. */
    List<String> outputsOf(DecisionServiceNode service) {
        return service.getDecisionService().getOutputDecision().stream()
                .map(DMNElementReference::getHref)
                .map(href -> href.substring(href.indexOf('#') + 1))
                .toList();
    }
}
