package io.proofline.processes.gate;

import io.proofline.processes.gate.ValueRules.Problem;
import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnElement.Attribute;
import io.proofline.processes.model.BpmnNames;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Goes through one model element by element and collects what speaks against it. */
final class Inspection {

    private static final Set<String> BOOLEAN = Set.of("true", "false");
    private static final Set<String> SETTINGS =
            Set.of("conclusion", "evidence", "reason", "repeat", "queue", "document", "face", "required", "step");

    /** Some modelers write out what holds without being written; any other value is beyond the engine. */
    private static final Map<String, String> DEFAULTS =
            Map.of("startQuantity", "1", "completionQuantity", "1", "isForCompensation", "false");

    private final ProcessVocabulary vocabulary;
    private final Set<String> ownProcesses;
    private final boolean drawnOnly;
    private final Refusals refusals;
    private final Set<String> ids = new HashSet<>();

    Inspection(ProcessVocabulary vocabulary, BpmnElement definitions, Refusals refusals) {
        this.vocabulary = vocabulary;
        this.refusals = refusals;
        this.ownProcesses =
                definitions.children("process").map(BpmnElement::id).collect(Collectors.toUnmodifiableSet());
        this.drawnOnly = definitions.children("process").noneMatch(Inspection::runs);
    }

    /** @param parent null for the root */
    void inspect(BpmnElement element, BpmnElement parent) {
        Optional<ElementRule> rule = ElementRules.of(element.name());
        if (rule.isEmpty()) {
            refusals.add("element-not-allowed", element, "is not allowed" + because(element.name()));
            return;
        }
        element.attributes().forEach(attribute -> attribute(element, rule.get(), attribute));
        text(element);
        if (!element.id().isEmpty() && !ids.add(element.id())) {
            refusals.add("id-twice", element, "has an id that another element has too");
        }
        wholeElement(element, parent);
        for (BpmnElement child : element.children()) {
            child(element, rule.get(), child);
        }
    }

    private void child(BpmnElement parent, ElementRule rule, BpmnElement child) {
        if (child.is(BpmnNames.BPMN, "extensionElements") && rule.allows(child)) {
            new ExtensionInspection(vocabulary, refusals).inspect(child, rule);
        } else if (child.namespace().equals(BpmnNames.BPMN)) {
            if (rule.allows(child) || ElementRules.of(child.name()).isEmpty()) {
                inspect(child, parent);
            } else {
                refusals.add("element-not-allowed", child, "is not allowed inside " + parent.name());
            }
        } else if (parent.name().equals("definitions") && DiagramRules.isDiagram(child.namespace())) {
            diagram(child);
        } else {
            refusals.add(
                    "vocabulary-not-allowed",
                    child,
                    "is of a vocabulary that is not allowed here (" + child.namespace() + ")");
        }
    }

    private void attribute(BpmnElement element, ElementRule rule, Attribute attribute) {
        switch (attribute.namespace()) {
            case "" -> {
                if (rule.allowsPlain(attribute)) {
                    refusals.value(element, attribute, plainValue(attribute));
                } else if (!attribute.value().equals(DEFAULTS.get(attribute.name()))) {
                    refusals.attribute(element, attribute.name());
                }
            }
            case BpmnNames.FLOWABLE -> {
                if (rule.allowsEngine(attribute)) {
                    refusals.value(element, attribute, engineValue(attribute));
                } else {
                    refusals.attribute(element, "flowable:" + attribute.name());
                }
            }
            case BpmnNames.PROOFLINE -> {
                if (SETTINGS.contains(attribute.name()) && element.name().endsWith("Task")) {
                    refusals.value(element, attribute, ValueRules.setting(attribute.value()));
                } else {
                    refusals.attribute(element, "proofline:" + attribute.name());
                }
            }
            case BpmnNames.SCHEMA_INSTANCE -> schemaAttribute(element, attribute);
            case BpmnNames.DESKTOP_MODELER -> {
                if (element.name().equals("definitions")) {
                    refusals.value(element, attribute, ValueRules.noExpression(attribute.value()));
                } else {
                    foreign(element, attribute);
                }
            }
            default -> foreign(element, attribute);
        }
    }

    private void foreign(BpmnElement element, Attribute attribute) {
        refusals.add(
                "vocabulary-not-allowed",
                element,
                "has the attribute " + attribute.name() + " of a vocabulary that is not allowed here ("
                        + attribute.namespace() + ")");
    }

    private void schemaAttribute(BpmnElement element, Attribute attribute) {
        boolean typed =
                attribute.name().equals("type") && attribute.value().matches("([A-Za-z0-9]+:)?tFormalExpression");
        boolean located =
                attribute.name().equals("schemaLocation") && element.name().equals("definitions");
        if (!typed && !located) {
            refusals.attribute(element, "xsi:" + attribute.name());
        }
    }

    private Optional<Problem> plainValue(Attribute attribute) {
        return switch (attribute.name()) {
            case "id" -> ValueRules.id(attribute.value());
            case "calledElement" ->
                ownProcesses.contains(attribute.value())
                        ? Optional.empty()
                        : Optional.of(
                                new Problem("call-not-allowed", "calls a process that may not be called from here"));
            default -> ValueRules.noExpression(attribute.value());
        };
    }

    private Optional<Problem> engineValue(Attribute attribute) {
        String value = attribute.value();
        return switch (attribute.name()) {
            case "type" -> ValueRules.oneOf(Set.of("external-worker"), value);
            case "topic" -> ValueRules.word(value);
            case "delegateExpression" -> ValueRules.bean(vocabulary.delegates(), value);
            case "scope" -> ValueRules.oneOf(Set.of("processInstance"), value);
            case "candidateGroups" -> ValueRules.groups(value);
            case "dueDate" -> ValueRules.dueDate(value);
            case "priority" -> ValueRules.priority(value);
            default -> ValueRules.oneOf(BOOLEAN, value);
        };
    }

    private void text(BpmnElement element) {
        String text = element.text();
        Optional<Problem> problem =
                switch (element.name()) {
                    case "conditionExpression", "completionCondition" -> ValueRules.expression(text);
                    case "loopCardinality" -> ValueRules.cardinality(text);
                    case "timeDuration" -> ValueRules.duration(text);
                    case "timeDate" -> ValueRules.date(text);
                    case "timeCycle" -> ValueRules.cycle(text);
                    case "documentation", "text", "incoming", "outgoing", "flowNodeRef" ->
                        ValueRules.noExpression(text);
                    default -> ValueRules.noText(text);
                };
        problem.ifPresent(found -> refusals.add(element, found));
    }

    /** What cannot be seen from one attribute alone. */
    private void wholeElement(BpmnElement element, BpmnElement parent) {
        switch (element.name()) {
            case "serviceTask" -> {
                boolean worker = !element.attribute(BpmnNames.FLOWABLE, "topic").isEmpty()
                        && !element.attribute(BpmnNames.FLOWABLE, "type").isEmpty();
                boolean bean = !element.attribute(BpmnNames.FLOWABLE, "delegateExpression")
                        .isEmpty();
                if (worker == bean) {
                    refusals.add(
                            "task-without-work", element, "has to name either an external worker's topic or a bean");
                }
            }
            case "signal" -> {
                if (element.attribute(BpmnNames.FLOWABLE, "scope").isEmpty()) {
                    refusals.add(
                            "global-signal",
                            element,
                            "would reach the cases of everybody; it needs flowable:scope=\"processInstance\"");
                }
            }
            case "startEvent" -> {
                boolean triggered = element.children().stream()
                        .anyMatch(child -> child.name().endsWith("EventDefinition"));
                if (triggered && parent.isBpmn("process")) {
                    refusals.add("start-without-case", element, "would start the process without a case");
                }
            }
            case "process" -> {
                if (element.id().isEmpty()) {
                    refusals.add("id-missing", element, "has no id");
                }
                if (drawnOnly) {
                    refusals.add(
                            "not-executable", element, "is a drawing and runs nothing; it needs isExecutable=\"true\"");
                }
            }
            default -> {
                // attributes and children say it all
            }
        }
    }

    /** The engine takes a process for one that runs unless it says otherwise. */
    private static boolean runs(BpmnElement process) {
        return !process.attribute("isExecutable").equals("false");
    }

    private void diagram(BpmnElement element) {
        if (!DiagramRules.allows(element)) {
            refusals.add("element-not-allowed", element, "is not a part of a diagram");
            return;
        }
        for (Attribute attribute : element.attributes()) {
            if (!DiagramRules.allows(attribute)) {
                refusals.attribute(element, attribute.name());
            } else {
                refusals.value(element, attribute, ValueRules.noExpression(attribute.value()));
            }
        }
        text(element);
        element.children().forEach(this::diagram);
    }

    private static String because(String element) {
        return switch (element) {
            case "scriptTask" -> ": a model holds no code";
            case "sendTask" -> ": messages go out when a case ends, not from the model";
            case "import" -> ": a model stands by itself";
            default -> " in a model here";
        };
    }
}
