package io.proofline.processes.gate;

import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnElement.Attribute;
import io.proofline.processes.model.BpmnNames;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The drawing beside the model: shapes, edges, bounds, labels and colours. */
final class DiagramRules {

    private static final Map<String, Set<String>> ELEMENTS = Map.of(
            BpmnNames.DIAGRAM,
            Set.of("BPMNDiagram", "BPMNPlane", "BPMNShape", "BPMNEdge", "BPMNLabel", "BPMNLabelStyle"),
            BpmnNames.BOUNDS,
            Set.of("Bounds", "Font"),
            BpmnNames.WAYPOINTS,
            Set.of("waypoint"));

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "documentation",
            "resolution",
            "bpmnElement",
            "isHorizontal",
            "isExpanded",
            "isMarkerVisible",
            "isMessageVisible",
            "participantBandKind",
            "choreographyActivityShape",
            "messageVisibleKind",
            "labelStyle",
            "sourceElement",
            "targetElement",
            "x",
            "y",
            "width",
            "height",
            "size",
            "isBold",
            "isItalic",
            "isUnderline",
            "isStrikeThrough");

    private static final Set<String> COLOURS = Set.of("stroke", "fill", "background-color", "border-color", "color");

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{3,8}|[a-z]{3,20}");

    private DiagramRules() {}

    static boolean isDiagram(String namespace) {
        return ELEMENTS.containsKey(namespace);
    }

    static boolean allows(BpmnElement element) {
        return ELEMENTS.getOrDefault(element.namespace(), Set.of()).contains(element.name());
    }

    static boolean allows(Attribute attribute) {
        return switch (attribute.namespace()) {
            case "" -> ATTRIBUTES.contains(attribute.name());
            case BpmnNames.EDITOR_COLOURS, BpmnNames.COLOURS ->
                COLOURS.contains(attribute.name())
                        && COLOUR.matcher(attribute.value()).matches();
            default -> false;
        };
    }
}
