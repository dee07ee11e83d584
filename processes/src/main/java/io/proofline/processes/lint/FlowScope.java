package io.proofline.processes.lint;

import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnNames;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The steps of a process or sub-process and the flows between them; what is inside a further sub-process is its own. */
final class FlowScope {

    private final BpmnElement container;
    private final Map<String, BpmnElement> nodes = new LinkedHashMap<>();
    private final List<BpmnElement> flows;

    FlowScope(BpmnElement container) {
        this.container = container;
        container.children().stream()
                .filter(child -> BpmnNames.FLOW_NODES.contains(child.name()))
                .forEach(node -> nodes.put(node.id(), node));
        this.flows = container.children("sequenceFlow").toList();
    }

    static Stream<FlowScope> all(BpmnElement definitions) {
        return definitions
                .withDescendants()
                .filter(element -> element.isBpmn("process") || element.isBpmn("subProcess"))
                .map(FlowScope::new);
    }

    boolean isProcess() {
        return container.isBpmn("process");
    }

    List<BpmnElement> nodes() {
        return List.copyOf(nodes.values());
    }

    List<BpmnElement> nodes(String name) {
        return nodes.values().stream().filter(node -> node.isBpmn(name)).toList();
    }

    List<BpmnElement> flows() {
        return flows;
    }

    Optional<BpmnElement> node(String id) {
        return Optional.ofNullable(nodes.get(id));
    }

    List<BpmnElement> outgoing(BpmnElement node) {
        return flows.stream()
                .filter(flow -> flow.attribute("sourceRef").equals(node.id()))
                .toList();
    }

    boolean hasIncoming(BpmnElement node) {
        return flows.stream().anyMatch(flow -> flow.attribute("targetRef").equals(node.id()));
    }

    static boolean isEventSubProcess(BpmnElement node) {
        return node.isBpmn("subProcess") && node.attribute("triggeredByEvent").equals("true");
    }

    /** A boundary event that lets its task go on. */
    static boolean isSideEvent(BpmnElement node) {
        return node.isBpmn("boundaryEvent") && node.attribute("cancelActivity").equals("false");
    }

    /**
     * Ids of the steps that can be reached.
     *
     * @param from where to begin, which are reached themselves
     * @param passable steps beyond which to go on
     */
    Set<String> reachable(Stream<BpmnElement> from, Predicate<BpmnElement> passable) {
        Set<String> reached = new LinkedHashSet<>();
        Deque<BpmnElement> open = new ArrayDeque<>();
        from.filter(node -> reached.add(node.id())).forEach(open::add);
        while (!open.isEmpty()) {
            BpmnElement node = open.remove();
            if (passable.test(node)) {
                next(node).filter(next -> reached.add(next.id())).forEach(open::add);
            }
        }
        return reached;
    }

    private Stream<BpmnElement> next(BpmnElement node) {
        Stream<BpmnElement> targets =
                outgoing(node).stream().flatMap(flow -> node(flow.attribute("targetRef")).stream());
        Stream<BpmnElement> attached = nodes("boundaryEvent").stream()
                .filter(event -> event.attribute("attachedToRef").equals(node.id()));
        return Stream.concat(targets, attached);
    }
}
