package io.proofline.decisions.gate;

import static io.proofline.decisions.gate.HostileTable.ADDRESS;
import static io.proofline.decisions.gate.HostileTable.FILE;
import static io.proofline.decisions.gate.HostileTable.content;
import static io.proofline.decisions.gate.HostileTable.decision;
import static io.proofline.decisions.gate.HostileTable.escaped;
import static io.proofline.decisions.gate.HostileTable.expression;
import static io.proofline.decisions.gate.HostileTable.logic;
import static io.proofline.decisions.gate.HostileTable.model;

import java.util.List;
import java.util.stream.Stream;

/** Every known way for a decision model to reach out of FEEL, to bring something along, or to exhaust its reader. */
public final class HostileTables {

    /** Makes a file, as FEEL would call it. */
    private static final String JAVA = "external { java: { class: \"java.nio.file.Files\","
            + " method signature: \"createFile(java.nio.file.Path)\" } }";

    private static final String FUNCTION = "(function(p) " + JAVA + ")(\"" + FILE + "\")";

    private HostileTables() {}

    public static Stream<HostileTable> all() {
        return Stream.of(expressions(), places(), functions(), files(), attributes(), exhausting())
                .flatMap(List::stream);
    }

    private static List<HostileTable> expressions() {
        return List.of(
                expression("external function", FUNCTION),
                expression(
                        "external function without blanks",
                        FUNCTION.replace(": ", ":").replace(" {", "{")),
                expression(
                        "external function of PMML",
                        "(function(p) external { pmml: { document: \"x\", model: \"y\" } })(1)"),
                expression("external behind a comment", "(function(p) /* a \" quote */ " + JAVA + ")(1)"),
                expression("external behind a line comment", "(function(p) // \"\n" + JAVA + ")(1)"),
                expression("external behind an escaped quote", "\"\\\"\" + (function(p) " + JAVA + ")(\"\\\"\")"),
                expression("external in a loop", "for f in [function(p) " + JAVA + "] return f(\"" + FILE + "\")"),
                expression("external in a condition", "if true then function(p) " + JAVA + " else null"),
                expression("external in a context", "{ f: function(p) " + JAVA + ", r: f(\"" + FILE + "\") }.r"),
                expression("class of a text", "\"a\".class.name"),
                expression("class by its method", "\"a\".getClass"),
                expression("class in other letters", "\"a\" . Class"),
                expression("class in a filter", "[\"a\"][class != null]"),
                expression("loader of a function", "sum.class.classLoader"),
                expression("context of the evaluator", "(function(x) x).evaluationContext"),
                expression("declaring class of a month", "date(\"2026-01-01\").month.declaringClass"),
                expression("symbol of a function", "sum.symbol"),
                expression("table behind a function", "d.decisionTable"));
    }

    /** Everywhere an expression can stand. */
    private static List<HostileTable> places() {
        String text = "<text>" + escaped(FUNCTION) + "</text>";
        String table =
                "<decisionTable id=\"t\">%s<input id=\"i\"><inputExpression id=\"ie\"><text>1</text></inputExpression>%s</input>"
                        + "<output id=\"o\">%s</output><rule id=\"r\"><inputEntry id=\"in\">%s</inputEntry><outputEntry id=\"out\">%s</outputEntry></rule></decisionTable>";
        String dash = "<text>-</text>";
        String one = "<text>1</text>";
        String boxed = "<literalExpression id=\"x\">" + text + "</literalExpression>";
        return List.of(
                logic("cell of an input", table.formatted("", "", "", text, one), "in"),
                logic("cell of an output", table.formatted("", "", "", dash, text), "out"),
                logic(
                        "values of an input",
                        table.formatted("", "<inputValues id=\"iv\">" + text + "</inputValues>", "", dash, one),
                        "iv"),
                logic(
                        "values of an output",
                        table.formatted("", "", "<outputValues id=\"ov\">" + text + "</outputValues>", dash, one),
                        "ov"),
                logic(
                        "default of an output",
                        table.formatted(
                                "", "", "<defaultOutputEntry id=\"do\">" + text + "</defaultOutputEntry>", dash, one),
                        "do"),
                logic(
                        "column of a table",
                        table.replace("<text>1</text>", text).formatted("", "", "", dash, one),
                        "ie"),
                logic(
                        "section of characters",
                        "<literalExpression id=\"x\"><text><![CDATA[" + FUNCTION + "]]></text></literalExpression>",
                        "x"),
                logic(
                        "word cut by a comment",
                        "<literalExpression id=\"x\"><text>" + escaped(FUNCTION).replace("external", "exter<!-- -->nal")
                                + "</text></literalExpression>",
                        "x"),
                logic(
                        "word in character references",
                        "<literalExpression id=\"x\"><text>" + escaped(FUNCTION).replace("external", "&#101;xternal")
                                + "</text></literalExpression>",
                        "x"),
                logic(
                        "boxed context",
                        "<context id=\"c\"><contextEntry id=\"ce\"><variable id=\"cv\" name=\"f\"/>" + boxed
                                + "</contextEntry></context>",
                        "x"),
                logic("boxed list", "<list id=\"l\">" + boxed + "</list>", "x"),
                logic(
                        "boxed relation",
                        "<relation id=\"rel\"><column id=\"col\" name=\"a\"/><row id=\"row\">" + boxed
                                + "</row></relation>",
                        "x"),
                logic("boxed invocation", "<invocation id=\"inv\">" + boxed + "</invocation>", "x"),
                logic(
                        "binding of an invocation",
                        "<invocation id=\"inv\"><literalExpression id=\"f\"><text>b</text></literalExpression><binding><parameter id=\"p\" name=\"p\"/>"
                                + boxed + "</binding></invocation>",
                        "x"),
                logic("boxed function", "<functionDefinition id=\"fd\">" + boxed + "</functionDefinition>", "x"),
                logic("boxed condition", "<conditional id=\"con\"><if>" + boxed + "</if></conditional>", "x"),
                logic("boxed loop", "<for id=\"for\" iteratorVariable=\"i\"><in>" + boxed + "</in></for>", "x"),
                logic("boxed filter", "<filter id=\"fil\"><in>" + boxed + "</in></filter>", "x"),
                content(
                        "allowed values of a type",
                        "<itemDefinition id=\"type\" name=\"type\"><typeRef>string</typeRef><allowedValues id=\"av\">"
                                + text + "</allowedValues></itemDefinition>",
                        "av",
                        "reaches out of FEEL"));
    }

    private static List<HostileTable> functions() {
        String context =
                "<context id=\"j\"><contextEntry id=\"j1\"><variable id=\"jv\" name=\"class\"/><literalExpression id=\"je\">"
                        + "<text>\"java.nio.file.Files\"</text></literalExpression></contextEntry></context>";
        return List.of(
                content(
                        "Java function of a knowledge model",
                        "<businessKnowledgeModel id=\"b\" name=\"b\"><encapsulatedLogic id=\"f\" kind=\"Java\">"
                                + context + "</encapsulatedLogic></businessKnowledgeModel>",
                        "f",
                        "of kind Java"),
                content(
                        "PMML function of a knowledge model",
                        "<businessKnowledgeModel id=\"b\" name=\"b\"><encapsulatedLogic id=\"f\" kind=\"PMML\">"
                                + context + "</encapsulatedLogic></businessKnowledgeModel>",
                        "f",
                        "of kind PMML"),
                content(
                        "Java function in a context",
                        decision(
                                "<context id=\"c\"><contextEntry id=\"c1\"><variable id=\"cv\" name=\"f\"/><functionDefinition id=\"f\" kind=\"Java\">"
                                        + context + "</functionDefinition></contextEntry></context>"),
                        "f",
                        "of kind Java"),
                content(
                        "PMML function in a list in a context",
                        decision(
                                "<context id=\"c\"><contextEntry id=\"c1\"><list id=\"l\"><functionDefinition id=\"f\" kind=\"PMML\"/></list></contextEntry></context>"),
                        "f",
                        "of kind PMML"),
                content(
                        "function of a kind of its own",
                        "<businessKnowledgeModel id=\"b\" name=\"b\"><encapsulatedLogic id=\"f\" kind=\"groovy\"/></businessKnowledgeModel>",
                        "f",
                        "of kind groovy"),
                content(
                        "expression in another language",
                        decision(
                                "<literalExpression id=\"e\" expressionLanguage=\"groovy\"><text>1</text></literalExpression>"),
                        "e",
                        "written in groovy"),
                content(
                        "type in another language",
                        "<itemDefinition id=\"type\" name=\"type\" typeLanguage=\"http://www.w3.org/2001/XMLSchema\"/>",
                        "type",
                        "written in"),
                new HostileTable(
                        "another language for everything",
                        model("").replace("id=\"m\"", "id=\"m\" expressionLanguage=\"https://www.w3.org/TR/xpath\""),
                        "m",
                        "written in"));
    }

    private static List<HostileTable> files() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        String type = "document type";
        return List.of(
                new HostileTable("billion laughs", laughs + "]>" + model("<description>&a29;</description>"), "", type),
                new HostileTable(
                        "external entity",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + model("<description>&x;</description>"),
                        "",
                        type),
                new HostileTable(
                        "external parameter entity",
                        "<!DOCTYPE d [<!ENTITY % x SYSTEM \"" + ADDRESS + "\"> %x;]>" + model(""),
                        "",
                        type),
                new HostileTable(
                        "external document type", "<!DOCTYPE d SYSTEM \"" + ADDRESS + "x.dtd\">" + model(""), "", type),
                content("undeclared entity", "<description>&x;</description>", "m", "entity"),
                new HostileTable(
                        "style sheet",
                        "<?xml-stylesheet href=\"" + ADDRESS + "\"?>" + model(""),
                        "",
                        "processing instruction"),
                content("processing instruction inside", "<?php x ?>", "m", "processing instruction"),
                new HostileTable("no XML", "PK\u0003\u0004", "", "well-formed"),
                new HostileTable("cut off", model("").substring(0, 80), "", "well-formed"),
                new HostileTable(
                        "process",
                        "<process xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"p\"/>",
                        "p",
                        "not allowed"),
                content(
                        "import of a model",
                        "<import id=\"i\" importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" namespace=\"y\" name=\"z\" locationURI=\""
                                + ADDRESS + "\"/>",
                        "i",
                        "imports nothing"),
                content(
                        "import of a PMML model",
                        "<import id=\"i\" importType=\"http://www.dmg.org/PMML-4_4\" namespace=\"y\" name=\"z\" locationURI=\""
                                + ADDRESS + "\"/>",
                        "i",
                        "imports nothing"),
                content(
                        "imported values",
                        decision(
                                "<literalExpression id=\"e\"><importedValues id=\"iv\" importType=\"x\" namespace=\"y\" locationURI=\""
                                        + ADDRESS + "\"/></literalExpression>"),
                        "iv",
                        "imports nothing"),
                content(
                        "inclusion of another file",
                        "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"" + ADDRESS + "\"/>",
                        "m",
                        "vocabulary"),
                content(
                        "extension of the engine",
                        "<extensionElements id=\"x\"><k:ComponentWidths xmlns:k=\"http://www.drools.org/kie/dmn/1.2\"/></extensionElements>",
                        "x",
                        "extensions are not evaluated"),
                content("element of another vocabulary", "<x:decision xmlns:x=\"urn:x\" id=\"x\"/>", "x", "vocabulary"),
                content(
                        "class in a diagram",
                        "<di:DMNDI xmlns:di=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\"><di:java.lang.ProcessBuilder id=\"w\"/></di:DMNDI>",
                        "w",
                        "not a part of a diagram"),
                content(
                        "decision of another file",
                        "<decision id=\"d\" name=\"d\"><informationRequirement id=\"r\"><requiredDecision href=\""
                                + ADDRESS + "x.dmn#x\"/></informationRequirement></decision>",
                        "r",
                        "another file"));
    }

    private static List<HostileTable> attributes() {
        return Stream.of(
                        "class",
                        "reference",
                        "resolves-to",
                        "serialization",
                        "defined-in",
                        "locationURI",
                        "implementation")
                .map(attribute -> content(
                        "attribute " + attribute,
                        "<inputData id=\"i\" name=\"i\" " + attribute + "=\"java.lang.ProcessBuilder\"/>",
                        "i",
                        "has the attribute " + attribute))
                .toList();
    }

    /** What a type allows is looked at without its steps being counted. */
    private static HostileTable ofType(String name, String values) {
        return content(
                name,
                "<itemDefinition id=\"type\" name=\"type\"><typeRef>number</typeRef><allowedValues id=\"av\"><text>"
                        + escaped(values) + "</text></allowedValues></itemDefinition>",
                "av",
                "could go round or grow");
    }

    private static List<HostileTable> exhausting() {
        String entry = "<contextEntry id=\"en\"><context id=\"co\">";
        return List.of(
                new HostileTable("50 MB", " ".repeat(50_000_000), "", "longer than"),
                content("deep nesting", decision(entry.repeat(2_000)), "co", "nested deeper"),
                content("many decisions", "<decision id=\"d\" name=\"d\"/>".repeat(1_501), "d", "more than 1500"),
                ofType("values of a type for ever", "count(for i in 1..1000000000 return i) > ?"),
                ofType(
                        "values of a type that grow by names",
                        "count({ a: [1, 1], b: concatenate(a, a), c: concatenate(b, b) }.c) > ?"),
                ofType(
                        "values of a type that grow by filters",
                        "[\"x\"] [[item + item][count([item + item]) = 1] = \"x\"]"),
                ofType("values of a type that grow behind a comment", "[1]/* \" */[[item, item][1] = ?]"),
                ofType("number of a type that is no decimal", "string length(string(1e999999999)) > ?"),
                ofType("power in a type", "floor(10 ** 999999999) > ?"),
                ofType("number of a type out of a text", "floor(number(\"1e999999999\")) > ?"),
                content("many elements", "<list id=\"l\"/>".repeat(60_000), "m", "more than"),
                expression("deep nesting of brackets", "[(".repeat(20) + "1" + ")]".repeat(20))
                        .saying("nests brackets deeper than 30"),
                expression("brackets behind those of texts", "(\")\" + ".repeat(31) + "1" + ")".repeat(31))
                        .saying("nests brackets deeper than 30"),
                expression("an expression without end", "(".repeat(5_000) + "1" + ")".repeat(5_000))
                        .saying("longer than"));
    }
}
