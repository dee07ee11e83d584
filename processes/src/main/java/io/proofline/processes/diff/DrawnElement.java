package io.proofline.processes.diff;

import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnElement.Attribute;
import io.proofline.processes.model.BpmnNames;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An element that the diagram shows, or that stands for itself in the file, with everything that is said of it.
 *
 * @param properties values by name: its attributes, and those of what it holds by their path, e.g. {@code
 *     timerEventDefinition/timeDuration}
 */
record DrawnElement(String id, String kind, String name, Map<String, String> properties) {

    private static final Set<String> CONTAINERS =
            Set.of("definitions", "process", "subProcess", "collaboration", "laneSet");

    /** What only repeats the flows, or is there to hold others. */
    private static final Set<String> LEFT_OUT = Set.of("incoming", "outgoing", "laneSet");

    /** All such elements of a file, by id. */
    static Map<String, DrawnElement> of(BpmnElement definitions) {
        Map<String, DrawnElement> elements = new LinkedHashMap<>();
        collect(definitions, elements);
        return elements;
    }

    private static void collect(BpmnElement container, Map<String, DrawnElement> elements) {
        own(container).filter(child -> !child.id().isEmpty()).forEach(child -> {
            if (!child.isBpmn("laneSet")) {
                elements.put(child.id(), of(child, container));
            }
            if (CONTAINERS.contains(child.name())) {
                collect(child, elements);
            }
        });
    }

    private static Stream<BpmnElement> own(BpmnElement container) {
        return container.children().stream()
                .filter(child -> child.namespace().equals(BpmnNames.BPMN))
                .filter(child -> !child.isBpmn("documentation") && !child.isBpmn("extensionElements"));
    }

    private static DrawnElement of(BpmnElement element, BpmnElement container) {
        Map<String, String> properties = new LinkedHashMap<>();
        attributes("", element, properties);
        properties.remove("id");
        if (container.isBpmn("subProcess") || container.isBpmn("process")) {
            properties.put("inside", container.id());
        }
        boolean holdsOthers = CONTAINERS.contains(element.name());
        element.children().stream()
                .filter(child -> !holdsOthers || child.id().isEmpty())
                .forEach(child -> details("", child, properties));
        return new DrawnElement(
                element.id(),
                element.name(),
                element.attribute("name").strip(),
                Collections.unmodifiableMap(properties));
    }

    private static void details(String path, BpmnElement element, Map<String, String> properties) {
        if (LEFT_OUT.contains(element.name())) {
            return;
        }
        String own = path + prefix(element.namespace()) + element.name();
        String inside = unused(own, properties);
        String text = element.text().strip();
        if (element.children().isEmpty() && !(text.isEmpty() && hasSettings(element))) {
            properties.put(inside, text.isEmpty() ? "yes" : text);
        }
        attributes(inside + "/", element, properties);
        properties.remove(inside + "/id");
        properties.remove(inside + "/xsi:type");
        element.children()
                .forEach(child ->
                        details(element.name().equals("extensionElements") ? path : inside + "/", child, properties));
    }

    private static boolean hasSettings(BpmnElement element) {
        return element.attributes().stream()
                .anyMatch(attribute -> !attribute.name().equals("id"));
    }

    /** The second of the same name is told from the first by a number. */
    private static String unused(String path, Map<String, String> properties) {
        String name = path;
        for (int i = 2; taken(name, properties); i++) {
            name = path + " " + i;
        }
        return name;
    }

    private static boolean taken(String path, Map<String, String> properties) {
        return properties.keySet().stream().anyMatch(name -> name.equals(path) || name.startsWith(path + "/"));
    }

    private static void attributes(String path, BpmnElement element, Map<String, String> properties) {
        for (Attribute attribute : element.attributes()) {
            properties.put(path + prefix(attribute.namespace()) + attribute.name(), attribute.value());
        }
    }

    private static String prefix(String namespace) {
        return switch (namespace) {
            case "", BpmnNames.BPMN -> "";
            case BpmnNames.FLOWABLE -> "flowable:";
            case BpmnNames.PROOFLINE -> "proofline:";
            case BpmnNames.SCHEMA_INSTANCE -> "xsi:";
            default -> "{" + namespace + "}";
        };
    }

    /** Whether it leads from one element to another. */
    boolean connects() {
        return properties.containsKey("sourceRef") && properties.containsKey("targetRef");
    }
}
