package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnReader;
import io.proofline.processes.model.UnreadableModel;
import io.proofline.processes.shipped.ShippedProcesses;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The diagrams that officers edit read well: no flow runs through an element that it does not connect. */
class ShippedDiagramsTest {

    @ParameterizedTest
    @ValueSource(strings = {"ekyc-verification", "model-change"})
    void no_flow_runs_through_what_it_does_not_connect(String process) throws UnreadableModel {
        BpmnElement definitions = BpmnReader.read(ShippedProcesses.read(process));
        Map<String, BpmnElement> elements = new HashMap<>();
        all(definitions).filter(each -> !each.id().isEmpty()).forEach(each -> elements.put(each.id(), each));
        Map<String, Rectangle2D> boxes = new HashMap<>();
        all(definitions)
                .filter(each -> each.name().equals("BPMNShape"))
                .forEach(shape -> boxes.put(shape.attribute("bpmnElement"), box(shape)));
        assertThat(boxes).hasSizeGreaterThan(10);

        List<String> crossings = new ArrayList<>();
        all(definitions).filter(each -> each.name().equals("BPMNEdge")).forEach(edge -> {
            BpmnElement flow = elements.get(edge.attribute("bpmnElement"));
            List<BpmnElement> waypoints = edge.children().stream()
                    .filter(child -> child.name().equals("waypoint"))
                    .toList();
            for (int i = 1; i < waypoints.size(); i++) {
                Line2D piece = new Line2D.Double(
                        number(waypoints.get(i - 1), "x"),
                        number(waypoints.get(i - 1), "y"),
                        number(waypoints.get(i), "x"),
                        number(waypoints.get(i), "y"));
                boxes.forEach((id, box) -> {
                    if (!touches(flow, elements.get(id)) && piece.intersects(box)) {
                        crossings.add(flow.id() + " through " + id);
                    }
                });
            }
        });
        assertThat(crossings).isEmpty();
    }

    /** Whether the flow ends at the element, or at what the element is attached to. */
    private static boolean touches(BpmnElement flow, BpmnElement element) {
        return Stream.of("sourceRef", "targetRef")
                .map(flow::attribute)
                .anyMatch(end -> end.equals(element.id()) || end.equals(element.attribute("attachedToRef")));
    }

    private static Rectangle2D box(BpmnElement shape) {
        BpmnElement bounds = shape.children().stream()
                .filter(child -> child.name().equals("Bounds"))
                .findFirst()
                .orElseThrow();
        return new Rectangle2D.Double(
                number(bounds, "x") + 1,
                number(bounds, "y") + 1,
                number(bounds, "width") - 2,
                number(bounds, "height") - 2);
    }

    private static double number(BpmnElement element, String attribute) {
        return Double.parseDouble(element.attribute(attribute));
    }

    private static Stream<BpmnElement> all(BpmnElement element) {
        return Stream.concat(Stream.of(element), element.children().stream().flatMap(ShippedDiagramsTest::all));
    }
}
