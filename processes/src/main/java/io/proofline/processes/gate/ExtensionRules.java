package io.proofline.processes.gate;

import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnNames;
import java.util.Map;
import java.util.Set;

/**
 * The extension elements that a model may use, with their attributes and children. The engine's parser looks at their
 * names and not at their namespaces, so there is one list for both vocabularies.
 */
final class ExtensionRules {

    private static final Map<String, Set<String>> ATTRIBUTES = Map.of(
            "flowable:executionListener", Set.of("event", "delegateExpression"),
            "flowable:taskListener", Set.of("event", "delegateExpression"),
            "flowable:failedJobRetryTimeCycle", Set.of(),
            "flowable:in", Set.of("source", "target"),
            "flowable:out", Set.of("source", "target"),
            "proofline:decision", Set.of("ref"),
            "proofline:output", Set.of("variable", "decision", "column"));

    private static final Map<String, Set<String>> CHILDREN = Map.of("proofline:decision", Set.of("proofline:output"));

    private ExtensionRules() {}

    /** The name with the usual prefix, whatever the file's own prefix is; in braces if the vocabulary is not known. */
    static String name(BpmnElement element) {
        return switch (element.namespace()) {
            case BpmnNames.FLOWABLE -> "flowable:" + element.name();
            case BpmnNames.PROOFLINE -> "proofline:" + element.name();
            default -> "{" + element.namespace() + "}" + element.name();
        };
    }

    static Set<String> attributes(String name) {
        return ATTRIBUTES.getOrDefault(name, Set.of());
    }

    static Set<String> children(String name) {
        return CHILDREN.getOrDefault(name, Set.of());
    }
}
