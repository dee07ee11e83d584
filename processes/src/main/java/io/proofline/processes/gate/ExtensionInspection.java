package io.proofline.processes.gate;

import io.proofline.processes.gate.ValueRules.Problem;
import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnElement.Attribute;
import java.util.Optional;
import java.util.Set;

/** Looks at what stands inside {@code extensionElements}. */
final class ExtensionInspection {

    private static final Set<String> OWNERSHIP = Set.of("tenant", "caseId");

    private final ProcessVocabulary vocabulary;
    private final Refusals refusals;

    ExtensionInspection(ProcessVocabulary vocabulary, Refusals refusals) {
        this.vocabulary = vocabulary;
        this.refusals = refusals;
    }

    /** @param rule of the element that is extended */
    void inspect(BpmnElement extensionElements, ElementRule rule) {
        extensionElements.attributes().forEach(attribute -> refusals.attribute(extensionElements, attribute.name()));
        ValueRules.noText(extensionElements.text()).ifPresent(problem -> refusals.add(extensionElements, problem));
        extensionElements.children().forEach(extension -> extension(extension, rule.extensions()));
    }

    private void extension(BpmnElement element, Set<String> allowed) {
        String name = ExtensionRules.name(element);
        if (!allowed.contains(name)) {
            refusals.add("extension-not-allowed", element, "(" + name + ") is an extension that is not allowed here");
            return;
        }
        for (Attribute attribute : element.attributes()) {
            if (!attribute.namespace().isEmpty()
                    || !ExtensionRules.attributes(name).contains(attribute.name())) {
                refusals.attribute(element, attribute.name());
            } else {
                refusals.value(element, attribute, extensionValue(name, attribute));
                refusals.value(element, attribute, ownership(element, attribute));
            }
        }
        Optional<Problem> text = name.equals("flowable:failedJobRetryTimeCycle")
                ? ValueRules.retries(element.text())
                : ValueRules.noText(element.text());
        text.ifPresent(problem -> refusals.add(element, problem));
        if (name.endsWith("Listener") && element.attribute("delegateExpression").isEmpty()) {
            refusals.add("bean-not-allowed", element, "has to name a bean");
        }
        element.children().forEach(child -> extension(child, ExtensionRules.children(name)));
    }

    /** By these variables every step knows whose case it works on; they may be handed on as they are. */
    private static Optional<Problem> ownership(BpmnElement element, Attribute attribute) {
        boolean written = attribute.name().equals("target") || attribute.name().equals("variable");
        boolean handedOn = element.attribute("source").equals(attribute.value());
        return written && !handedOn && OWNERSHIP.contains(attribute.value())
                ? Optional.of(new Problem("value-not-allowed", "would change whose case it is"))
                : Optional.empty();
    }

    private Optional<Problem> extensionValue(String name, Attribute attribute) {
        String value = attribute.value();
        boolean ofTask = name.equals("flowable:taskListener");
        return switch (attribute.name()) {
            case "delegateExpression" ->
                ValueRules.bean(ofTask ? vocabulary.taskListeners() : vocabulary.executionListeners(), value);
            case "event" ->
                ValueRules.oneOf(
                        ofTask ? Set.of("create", "assignment", "complete", "delete") : Set.of("start", "end", "take"),
                        value);
            case "ref" -> ValueRules.decision(value);
            case "source", "target", "variable" -> ValueRules.variable(value);
            default -> ValueRules.word(value);
        };
    }
}
