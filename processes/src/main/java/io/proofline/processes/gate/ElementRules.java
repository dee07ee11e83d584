package io.proofline.processes.gate;

import io.proofline.processes.model.BpmnNames;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The elements of BPMN that a model may use, with what each may hold. Left out on purpose: whatever runs code of the
 * model's own (scripts, classes, listeners that are no beans), sends by itself (mail, HTTP, web services), reaches other
 * tenants (global signals), or starts without a case (start events with a trigger).
 */
final class ElementRules {

    private static final Set<String> COMMON = Set.of("id", "name");
    private static final Set<String> ASYNC = Set.of("async", "exclusive");
    private static final Set<String> LISTENER = Set.of("flowable:executionListener");
    private static final Set<String> STEP = Set.of("flowable:executionListener", "flowable:failedJobRetryTimeCycle");

    private static final Set<String> NODE = Set.of("documentation", "extensionElements", "incoming", "outgoing");
    private static final Set<String> ACTIVITY = with(NODE, "multiInstanceLoopCharacteristics");

    private static final Set<String> FLOW = with(
            BpmnNames.FLOW_NODES,
            "documentation",
            "extensionElements",
            "sequenceFlow",
            "textAnnotation",
            "association",
            "laneSet");

    private static final Map<String, ElementRule> RULES = rules();

    private ElementRules() {}

    static Optional<ElementRule> of(String element) {
        return Optional.ofNullable(RULES.get(element));
    }

    private static Map<String, ElementRule> rules() {
        Map<String, ElementRule> rules = new HashMap<>();
        file(rules);
        activities(rules);
        events(rules);
        flows(rules);
        drawn(rules);
        return Collections.unmodifiableMap(rules);
    }

    private static void file(Map<String, ElementRule> rules) {
        rules.put(
                "definitions",
                rule(
                        with(
                                COMMON,
                                "targetNamespace",
                                "exporter",
                                "exporterVersion",
                                "expressionLanguage",
                                "typeLanguage"),
                        Set.of(),
                        Set.of("documentation", "process", "collaboration", "message", "signal", "error", "escalation"),
                        Set.of()));
        rules.put("process", rule(with(COMMON, "isExecutable", "isClosed", "processType"), Set.of(), FLOW, LISTENER));
        rules.put("message", leaf());
        rules.put("signal", rule(COMMON, Set.of("scope"), Set.of(), Set.of()));
        rules.put("error", leaf("errorCode"));
        rules.put("escalation", leaf("escalationCode"));
        rules.put("documentation", leaf("textFormat"));
        rules.put("extensionElements", leaf());
    }

    private static void activities(Map<String, ElementRule> rules) {
        rules.put(
                "serviceTask",
                rule(with(COMMON, "default"), with(ASYNC, "type", "topic", "delegateExpression"), ACTIVITY, STEP));
        rules.put("businessRuleTask", rule(with(COMMON, "default"), ASYNC, ACTIVITY, with(STEP, "proofline:decision")));
        rules.put(
                "userTask",
                rule(
                        with(COMMON, "default"),
                        with(ASYNC, "candidateGroups", "dueDate", "priority"),
                        ACTIVITY,
                        with(LISTENER, "flowable:taskListener")));
        rules.put("manualTask", rule(with(COMMON, "default"), ASYNC, ACTIVITY, STEP));
        rules.put("task", rule(with(COMMON, "default"), ASYNC, ACTIVITY, STEP));
        rules.put(
                "callActivity",
                rule(
                        with(COMMON, "default", "calledElement"),
                        with(ASYNC, "inheritVariables"),
                        ACTIVITY,
                        with(STEP, "flowable:in", "flowable:out")));
        rules.put(
                "subProcess",
                rule(
                        with(COMMON, "default", "triggeredByEvent"),
                        ASYNC,
                        with(FLOW, "incoming", "outgoing", "multiInstanceLoopCharacteristics"),
                        STEP));
        rules.put(
                "multiInstanceLoopCharacteristics",
                rule(
                        Set.of("id", "isSequential"),
                        Set.of(),
                        Set.of("loopCardinality", "completionCondition"),
                        Set.of()));
        rules.put("loopCardinality", leaf());
        rules.put("completionCondition", leaf());
    }

    private static void events(Map<String, ElementRule> rules) {
        Set<String> definitions = Set.of(
                "messageEventDefinition",
                "timerEventDefinition",
                "signalEventDefinition",
                "errorEventDefinition",
                "escalationEventDefinition");
        rules.put("startEvent", event(definitions, "isInterrupting"));
        rules.put("intermediateCatchEvent", event(definitions));
        rules.put("boundaryEvent", event(definitions, "attachedToRef", "cancelActivity"));
        Set<String> thrown = Set.of("signalEventDefinition", "escalationEventDefinition");
        rules.put("intermediateThrowEvent", event(thrown));
        rules.put("endEvent", event(with(thrown, "errorEventDefinition", "terminateEventDefinition")));
        rules.put("messageEventDefinition", leaf("messageRef"));
        rules.put("signalEventDefinition", leaf("signalRef"));
        rules.put("errorEventDefinition", leaf("errorRef"));
        rules.put("escalationEventDefinition", leaf("escalationRef"));
        rules.put("terminateEventDefinition", leaf());
        rules.put(
                "timerEventDefinition",
                rule(COMMON, Set.of(), Set.of("timeDuration", "timeDate", "timeCycle"), Set.of()));
        rules.put("timeDuration", leaf());
        rules.put("timeDate", leaf());
        rules.put("timeCycle", leaf());
    }

    private static void flows(Map<String, ElementRule> rules) {
        rules.put("exclusiveGateway", gateway("default"));
        rules.put("inclusiveGateway", gateway("default"));
        rules.put("parallelGateway", gateway());
        rules.put("eventBasedGateway", gateway("instantiate", "eventGatewayType"));
        rules.put(
                "sequenceFlow",
                rule(
                        with(COMMON, "sourceRef", "targetRef", "isImmediate"),
                        Set.of(),
                        Set.of("documentation", "extensionElements", "conditionExpression"),
                        LISTENER));
        rules.put("conditionExpression", leaf());
        rules.put("incoming", leaf());
        rules.put("outgoing", leaf());
    }

    /** What is drawn and does nothing. */
    private static void drawn(Map<String, ElementRule> rules) {
        rules.put(
                "collaboration",
                rule(
                        with(COMMON, "isClosed"),
                        Set.of(),
                        Set.of("documentation", "participant", "messageFlow", "textAnnotation", "association"),
                        Set.of()));
        rules.put("participant", rule(with(COMMON, "processRef"), Set.of(), Set.of("documentation"), Set.of()));
        rules.put("messageFlow", leaf("sourceRef", "targetRef"));
        rules.put("laneSet", rule(COMMON, Set.of(), Set.of("lane"), Set.of()));
        rules.put("lane", rule(COMMON, Set.of(), Set.of("documentation", "flowNodeRef"), Set.of()));
        rules.put("flowNodeRef", leaf());
        rules.put("textAnnotation", rule(with(COMMON, "textFormat"), Set.of(), Set.of("text"), Set.of()));
        rules.put("text", leaf());
        rules.put("association", leaf("sourceRef", "targetRef", "associationDirection"));
    }

    private static ElementRule event(Set<String> definitions, String... attributes) {
        return rule(with(COMMON, attributes), ASYNC, with(NODE, definitions.toArray(String[]::new)), LISTENER);
    }

    private static ElementRule gateway(String... attributes) {
        return rule(with(with(COMMON, "gatewayDirection"), attributes), ASYNC, NODE, LISTENER);
    }

    private static ElementRule leaf(String... attributes) {
        return rule(with(COMMON, attributes), Set.of(), Set.of(), Set.of());
    }

    private static ElementRule rule(
            Set<String> attributes, Set<String> engine, Set<String> children, Set<String> extensions) {
        return new ElementRule(attributes, engine, children, extensions);
    }

    private static Set<String> with(Set<String> some, String... more) {
        Set<String> all = new HashSet<>(some);
        all.addAll(Arrays.asList(more));
        return Collections.unmodifiableSet(all);
    }
}
