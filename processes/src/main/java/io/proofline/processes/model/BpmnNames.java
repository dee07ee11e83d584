package io.proofline.processes.model;

import java.util.Set;

/** Namespaces of the files, and the elements between which sequence flows run. */
public final class BpmnNames {

    public static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    public static final String DIAGRAM = "http://www.omg.org/spec/BPMN/20100524/DI";
    public static final String BOUNDS = "http://www.omg.org/spec/DD/20100524/DC";
    public static final String WAYPOINTS = "http://www.omg.org/spec/DD/20100524/DI";
    public static final String FLOWABLE = "http://flowable.org/bpmn";
    public static final String PROOFLINE = "urn:proofline:bpmn";
    public static final String SCHEMA_INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

    /** Colours of shapes and edges, as bpmn-js writes them. */
    public static final String EDITOR_COLOURS = "http://bpmn.io/schema/bpmn/biocolor/1.0";

    /** Colours of shapes and edges, as the BPMN in Color standard has them. */
    public static final String COLOURS = "http://www.omg.org/spec/BPMN/non-normative/color/1.0";

    /** What desktop modelers note about themselves at the head of a file. */
    public static final String DESKTOP_MODELER = "http://camunda.org/schema/modeler/1.0";

    /** BPMN's flow nodes, as far as Proofline knows them. */
    public static final Set<String> FLOW_NODES = Set.of(
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "boundaryEvent",
            "serviceTask",
            "businessRuleTask",
            "userTask",
            "manualTask",
            "task",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "eventBasedGateway");

    private BpmnNames() {}
}
