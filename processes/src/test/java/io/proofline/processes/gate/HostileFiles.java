package io.proofline.processes.gate;

import static io.proofline.processes.Models.bytes;
import static io.proofline.processes.Models.file;
import static io.proofline.processes.Models.flow;
import static io.proofline.processes.Models.oneStep;
import static io.proofline.processes.Models.process;
import static io.proofline.processes.gate.Hostile.ATTRIBUTE;
import static io.proofline.processes.gate.Hostile.ELEMENT;
import static io.proofline.processes.gate.Hostile.EXPRESSION;
import static io.proofline.processes.gate.Hostile.VALUE;
import static io.proofline.processes.gate.Hostile.VOCABULARY;
import static io.proofline.processes.gate.Hostile.condition;
import static io.proofline.processes.gate.Hostile.step;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files that try their luck with XML, with disguises, and with sheer size. */
final class HostileFiles {

    private HostileFiles() {}

    static List<Hostile> xml() {
        String good = new String(file(oneStep("p", "<manualTask id=\"step\"/>")), StandardCharsets.UTF_8);
        String body = good.substring(good.indexOf("<definitions"));
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        return List.of(
                new Hostile(
                        "external entity",
                        bytes("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + body),
                        "",
                        "document-type"),
                new Hostile(
                        "external parameter entity",
                        bytes("<!DOCTYPE d [<!ENTITY % x SYSTEM \"http://localhost:1/\"> %x;]>" + body),
                        "",
                        "document-type"),
                new Hostile(
                        "external document type",
                        bytes("<!DOCTYPE d SYSTEM \"http://localhost:1/x.dtd\">" + body),
                        "",
                        "document-type"),
                new Hostile(
                        "billion laughs",
                        bytes(laughs + "]>" + body.replace("id=\"step\"", "id=\"step\" name=\"&a29;\"")),
                        "",
                        "document-type"),
                new Hostile(
                        "undeclared entity",
                        bytes(body.replace("<manualTask id=\"step\"/>", "<manualTask id=\"step\">&x;</manualTask>")),
                        "step",
                        "entity"),
                new Hostile(
                        "style sheet",
                        bytes("<?xml-stylesheet href=\"http://localhost:1/\"?>" + body),
                        "",
                        "processing-instruction"),
                new Hostile("no XML", bytes("PK\u0003\u0004"), "", "not-well-formed"),
                new Hostile(
                        "a drawing that runs nothing",
                        bytes(good.replace("isExecutable=\"true\"", "isExecutable=\"false\"")),
                        "p",
                        "not-executable"),
                new Hostile("no BPMN", bytes("<html/>"), "", "no-process"),
                new Hostile("UTF-16", good.getBytes(StandardCharsets.UTF_16), "", "not-utf-8"),
                new Hostile("a lie about the encoding", bytes(good.replace("UTF-8", "UTF-7")), "", "not-utf-8"),
                new Hostile(
                        "a lie about the encoding that changes what is read",
                        bytes(good.replace("UTF-8", "ISO-8859-1")
                                .replace("id=\"file\"", "id=\"file\" name=\"\u00e9\"")),
                        "",
                        "not-utf-8"),
                new Hostile(
                        "XML 1.1", bytes(good.replace("version=\"1.0\"", "version=\"1.1\"")), "", "not-well-formed"),
                new Hostile("cut off", bytes(good.substring(0, good.length() / 2)), "", "not-well-formed"));
    }

    static List<Hostile> disguises() {
        return List.of(
                condition("CDATA around the dot", "${''.getClass()}").inCdata(),
                new Hostile(
                        "comment inside an expression",
                        file(process(
                                "p",
                                "<startEvent id=\"start\"/>" + flow("start", "end", "${execution<!-- -->.id}")
                                        + "<endEvent id=\"end\"/>")),
                        "start-end",
                        EXPRESSION),
                new Hostile(
                        "expression in character references",
                        file(process(
                                "p",
                                "<startEvent id=\"start\"/>" + flow("start", "end", "&#36;&#123;''.class}")
                                        + "<endEvent id=\"end\"/>")),
                        "start-end",
                        EXPRESSION),
                step("name in character references", "<userTask id=\"step\" name=\"&#x24;{''.class}\"/>", EXPRESSION),
                step(
                        "script task of no namespace",
                        "<scriptTask xmlns=\"\" id=\"step\" scriptFormat=\"groovy\"><script>1</script></scriptTask>",
                        VOCABULARY),
                step(
                        "script task of a namespace of its own",
                        "<x:scriptTask xmlns:x=\"urn:x\" id=\"step\" scriptFormat=\"groovy\"><x:script>1</x:script></x:scriptTask>",
                        VOCABULARY),
                step(
                        "engine's namespace under another prefix",
                        "<serviceTask xmlns:proof=\"http://flowable.org/bpmn\" id=\"step\" proof:class=\"a.B\"/>",
                        ATTRIBUTE),
                step(
                                "task inside a task",
                                "<userTask id=\"step\"><serviceTask id=\"inner\" flowable:delegateExpression=\"${evidenceStock}\"/></userTask>",
                                ELEMENT)
                        .at("inner"),
                new Hostile(
                        "script task inside the diagram",
                        file(
                                oneStep("p", "<manualTask id=\"step\"/>")
                                        + "<di:BPMNDiagram xmlns:di=\"http://www.omg.org/spec/BPMN/20100524/DI\" id=\"d\"><scriptTask id=\"s\"/></di:BPMNDiagram>"),
                        "s",
                        ELEMENT),
                new Hostile(
                        "script task in a sub-process in a sub-process",
                        file(
                                oneStep(
                                        "p",
                                        "<subProcess id=\"step\"><subProcess id=\"b\"><scriptTask id=\"s\"/></subProcess></subProcess>")),
                        "s",
                        ELEMENT),
                step(
                        "proofline setting with an expression",
                        "<userTask id=\"step\" proofline:queue=\"${''.class}\"/>",
                        VALUE),
                step("setting that nobody reads", "<userTask id=\"step\" proofline:class=\"a.B\"/>", ATTRIBUTE),
                step("id of another element", "<userTask id=\"step\"/><userTask id=\"start\"/>", "id-twice")
                        .at("start"),
                step("id with a line break", "<userTask id=\"step\"/><userTask id=\"a&#10;b\"/>", VALUE)
                        .at("a\nb"),
                step(
                        "decision by expression",
                        "<businessRuleTask id=\"step\"><extensionElements><proofline:decision ref=\"${x}/y\"/></extensionElements></businessRuleTask>",
                        VALUE),
                step(
                        "rules of the engine's own kind",
                        "<businessRuleTask id=\"step\" flowable:class=\"a.B\" flowable:rules=\"x\"/>",
                        ATTRIBUTE));
    }

    static List<Hostile> exhausting() {
        String deep = "<subProcess id=\"d\">".repeat(5_000) + "</subProcess>".repeat(5_000);
        return List.of(
                new Hostile("50 MB", bytes(" ".repeat(50_000_000)), "", "file-too-long"),
                step("deep nesting of elements", "<manualTask id=\"step\"/>" + deep, "too-deep")
                        .at("d"),
                step("many elements", "<manualTask id=\"step\"/>" + "<manualTask/>".repeat(20_000), "too-many-elements")
                        .at("p"),
                step("long name", "<manualTask id=\"step\" name=\"" + "a".repeat(100_000) + "\"/>", "text-too-long"),
                step(
                        "long documentation",
                        "<manualTask id=\"step\"><documentation>" + "a".repeat(100_000)
                                + "</documentation></manualTask>",
                        "text-too-long"),
                step(
                        "a million instances",
                        "<userTask id=\"step\"><multiInstanceLoopCharacteristics><loopCardinality>1000000</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
                        VALUE),
                step(
                                "timer that never rests",
                                "<userTask id=\"step\"/><boundaryEvent id=\"b\" attachedToRef=\"step\" cancelActivity=\"false\"><timerEventDefinition>"
                                        + "<timeCycle>R/PT0.001S</timeCycle></timerEventDefinition></boundaryEvent>",
                                VALUE)
                        .at("b"),
                step("weeks, which the engine cannot read", timer("P2W"), VALUE),
                step("small letters, which the engine cannot read", timer("pt15m"), VALUE),
                step(
                        "retries without end",
                        "<serviceTask id=\"step\" flowable:type=\"external-worker\" flowable:topic=\"t\"><extensionElements>"
                                + "<flowable:failedJobRetryTimeCycle>R999999/PT1S</flowable:failedJobRetryTimeCycle></extensionElements></serviceTask>",
                        VALUE));
    }

    private static String timer(String duration) {
        return "<intermediateCatchEvent id=\"step\"><timerEventDefinition><timeDuration>" + duration
                + "</timeDuration></timerEventDefinition></intermediateCatchEvent>";
    }
}
