package io.proofline.processes.lint;

import io.proofline.contract.document.FieldNames;
import io.proofline.contract.model.Finding;
import io.proofline.processes.gate.ModelExpression;
import io.proofline.processes.gate.ModelExpression.NotAllowed;
import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnElement.Attribute;
import io.proofline.processes.model.BpmnNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether every name in a model is known: topics, decisions, variables, and the ids that elements refer to. */
final class WordLint {

    /** Attributes that refer to an element of the same file, and what it has to be. */
    private static final Map<String, String> REFERENCES = Map.of(
            "sourceRef", "step",
            "targetRef", "step",
            "attachedToRef", "step",
            "default", "flow",
            "messageRef", "message",
            "signalRef", "signal",
            "errorRef", "error",
            "escalationRef", "escalation",
            "processRef", "process");

    private static final Pattern BLANKS = Pattern.compile(" +");

    private final BpmnElement definitions;
    private final ProcessWords words;
    private final Set<String> ids;
    private final Set<String> variables;
    private final List<Finding> findings = new ArrayList<>();

    private WordLint(BpmnElement definitions, ProcessWords words) {
        this.definitions = definitions;
        this.words = words;
        this.ids = definitions
                .withDescendants()
                .map(BpmnElement::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
        this.variables = new HashSet<>(words.variables());
        definitions
                .withDescendants()
                .forEach(element -> variables.addAll(written(element).toList()));
    }

    static Stream<Finding> of(BpmnElement definitions, ProcessWords words) {
        WordLint lint = new WordLint(definitions, words);
        lint.definitions
                .children("process")
                .flatMap(BpmnElement::withDescendants)
                .forEach(element -> {
                    lint.names(element);
                    element.attributes().forEach(attribute -> lint.reference(element, attribute));
                    lint.read(element, element.text());
                    element.attributes().forEach(attribute -> lint.read(element, attribute.value()));
                });
        return lint.findings.stream();
    }

    private static Stream<String> written(BpmnElement element) {
        if (element.is(BpmnNames.PROOFLINE, "output")) {
            return Stream.of(element.attribute("variable"));
        }
        return element.is(BpmnNames.FLOWABLE, "in") || element.is(BpmnNames.FLOWABLE, "out")
                ? Stream.of(element.attribute("target"))
                : Stream.empty();
    }

    private void names(BpmnElement element) {
        String topic = element.attribute(BpmnNames.FLOWABLE, "topic");
        if (!topic.isEmpty() && !words.topics().contains(topic)) {
            add(true, "topic-unknown", element, "names the topic " + topic + ", for which there is no worker");
        }
        BLANKS.splitAsStream(element.attribute(BpmnNames.PROOFLINE, "required"))
                .filter(field -> !field.isEmpty() && !FieldNames.ON_DOCUMENTS.contains(field))
                .forEach(field ->
                        add(true, "field-unknown", element, "requires the field " + field + ", which no document has"));
        if (element.is(BpmnNames.PROOFLINE, "decision") && !words.decisions().contains(element.attribute("ref"))) {
            add(
                    true,
                    "decision-unknown",
                    element,
                    "names the decision " + element.attribute("ref") + ", which there is not");
        }
        if (element.is(BpmnNames.PROOFLINE, "decision")) {
            outputs(element);
        }
        if (element.isBpmn("businessRuleTask")
                && element.withDescendants().noneMatch(inner -> inner.is(BpmnNames.PROOFLINE, "decision"))) {
            add(true, "decision-missing", element, "names no decision");
        }
    }

    /** What a step takes from a decision is decided by that one or by another of the same model. */
    private void outputs(BpmnElement decision) {
        String model = decision.attribute("ref").replaceFirst("/.*", "");
        decision.children().stream()
                .filter(child -> child.is(BpmnNames.PROOFLINE, "output"))
                .map(output -> model + "/" + output.attribute("decision"))
                .filter(source -> !words.decisions().contains(source) && !source.equals(decision.attribute("ref")))
                .forEach(source -> add(
                        true,
                        "decision-unknown",
                        decision,
                        "takes its answer from the decision " + source + ", which there is not"));
    }

    private void reference(BpmnElement element, Attribute attribute) {
        if (attribute.namespace().isEmpty()
                && REFERENCES.containsKey(attribute.name())
                && !ids.contains(attribute.value())) {
            add(
                    true,
                    "reference-unknown",
                    element,
                    "refers to a " + REFERENCES.get(attribute.name()) + " " + attribute.value()
                            + ", which is not in the file");
        }
    }

    /** Names of beans stand in expressions too, but in attributes of their own. */
    private void read(BpmnElement element, String text) {
        if (!ModelExpression.looksLikeOne(text)
                || element.attributes().stream()
                        .anyMatch(attribute -> attribute.name().equals("delegateExpression")
                                && attribute.value().equals(text))) {
            return;
        }
        try {
            ModelExpression.variables(text).stream()
                    .filter(variable -> !variables.contains(variable))
                    .forEach(variable -> add(
                            false,
                            "variable-unknown",
                            element,
                            "reads the variable " + variable + ", which nothing sets"));
        } catch (NotAllowed refused) {
            // the gate says so
        }
    }

    private void add(boolean error, String code, BpmnElement element, String sentence) {
        String message = Sentences.of(named(element), sentence);
        String place = "line " + element.line();
        findings.add(
                error
                        ? Finding.error(code, element.nearestId(), message, place)
                        : Finding.warning(code, element.nearestId(), message, place));
    }

    /** The element that the diagram shows: an inner one is called by the one around it. */
    private BpmnElement named(BpmnElement element) {
        return definitions
                .withDescendants()
                .filter(candidate -> candidate.id().equals(element.nearestId()))
                .findFirst()
                .orElse(element);
    }
}
