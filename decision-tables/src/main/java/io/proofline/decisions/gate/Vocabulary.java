package io.proofline.decisions.gate;

import java.util.Set;

/** The words of DMN that a model may use. What is missing here is missing on purpose. */
final class Vocabulary {

    private static final Set<String> MODEL = Set.of(
            "http://www.omg.org/spec/DMN/20180521/MODEL/",
            "https://www.omg.org/spec/DMN/20191111/MODEL/",
            "https://www.omg.org/spec/DMN/20211108/MODEL/",
            "https://www.omg.org/spec/DMN/20230324/MODEL/");

    /** Shapes, edges and bounds: only drawn, never evaluated. */
    private static final Set<String> DIAGRAM = Set.of(
            "http://www.omg.org/spec/DMN/20180521/DMNDI/",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/",
            "https://www.omg.org/spec/DMN/20230324/DMNDI/",
            "http://www.omg.org/spec/DMN/20180521/DC/",
            "http://www.omg.org/spec/DMN/20180521/DI/");

    /** What dmn-js adds: column widths. */
    private static final Set<String> EDITOR =
            Set.of("http://bpmn.io/schema/dmn/biodi/1.0", "http://bpmn.io/schema/dmn/biodi/2.0");

    /** What desktop modelers note about themselves at the head of a file. */
    private static final String DESKTOP_MODELER = "http://camunda.org/schema/modeler/1.0";

    private static final Set<String> FEEL = Set.of(
            "feel",
            "http://www.omg.org/spec/DMN/20180521/FEEL/",
            "https://www.omg.org/spec/DMN/20191111/FEEL/",
            "https://www.omg.org/spec/DMN/20211108/FEEL/",
            "https://www.omg.org/spec/DMN/20230324/FEEL/");

    private static final Set<String> ELEMENTS = Set.of(
            // graph
            "definitions",
            "description",
            "decision",
            "question",
            "allowedAnswers",
            "variable",
            "inputData",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "knowledgeSource",
            "authorityRequirement",
            "requiredAuthority",
            "owner",
            "type",
            "knowledgeRequirement",
            "requiredKnowledge",
            "businessKnowledgeModel",
            "encapsulatedLogic",
            "formalParameter",
            "decisionService",
            "outputDecision",
            "encapsulatedDecision",
            "inputDecision",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef",
            "group",
            // types
            "itemDefinition",
            "itemComponent",
            "typeRef",
            "allowedValues",
            "typeConstraint",
            "functionItem",
            "parameters",
            // expressions
            "literalExpression",
            "text",
            "context",
            "contextEntry",
            "invocation",
            "binding",
            "parameter",
            "list",
            "relation",
            "column",
            "row",
            "functionDefinition",
            "for",
            "every",
            "some",
            "in",
            "return",
            "satisfies",
            "filter",
            "match",
            "conditional",
            "if",
            "then",
            "else",
            // tables
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "output",
            "outputValues",
            "defaultOutputEntry",
            "annotation",
            "annotationEntry",
            "rule",
            "inputEntry",
            "outputEntry");

    private static final Set<String> ATTRIBUTES = Set.of(
            "id",
            "name",
            "label",
            "namespace",
            "expressionLanguage",
            "typeLanguage",
            "exporter",
            "exporterVersion",
            "href",
            "typeRef",
            "outputTypeRef",
            "isCollection",
            "hitPolicy",
            "aggregation",
            "preferredOrientation",
            "outputLabel",
            "kind",
            "textFormat",
            "associationDirection",
            "iteratorVariable",
            "type");

    private static final Set<String> DIAGRAM_ELEMENTS = Set.of(
            "DMNDI",
            "DMNDiagram",
            "DMNShape",
            "DMNEdge",
            "DMNLabel",
            "DMNDecisionServiceDividerLine",
            "DMNStyle",
            "Size",
            "Bounds",
            "Text",
            "waypoint",
            "FillColor",
            "StrokeColor",
            "FontColor");

    private static final Set<String> DIAGRAM_ATTRIBUTES = Set.of(
            "id",
            "name",
            "dmnElementRef",
            "isListedInputData",
            "isCollapsed",
            "sharedStyle",
            "useAlternativeInputDataShape",
            "x",
            "y",
            "width",
            "height",
            "red",
            "green",
            "blue",
            "fontFamily",
            "fontSize",
            "fontBold",
            "fontItalic",
            "fontUnderline",
            "fontStrikeThrough",
            "labelHorizontalAlignement",
            "labelVerticalAlignment");

    private Vocabulary() {}

    static boolean isModel(String namespace) {
        return MODEL.contains(namespace);
    }

    static boolean isDiagram(String namespace) {
        return DIAGRAM.contains(namespace);
    }

    static boolean isEditor(String namespace) {
        return EDITOR.contains(namespace);
    }

    static boolean isNote(String element, String namespace) {
        return element.equals("definitions") && namespace.equals(DESKTOP_MODELER);
    }

    static boolean isFeel(String language) {
        return FEEL.contains(language);
    }

    static boolean hasElement(String name) {
        return ELEMENTS.contains(name);
    }

    static boolean hasAttribute(String element, String name) {
        // where a regulation can be read: only shown
        return ATTRIBUTES.contains(name) || (element.equals("knowledgeSource") && name.equals("locationURI"));
    }

    static boolean hasDiagramElement(String name) {
        return DIAGRAM_ELEMENTS.contains(name);
    }

    static boolean hasDiagramAttribute(String name) {
        return DIAGRAM_ATTRIBUTES.contains(name);
    }
}
