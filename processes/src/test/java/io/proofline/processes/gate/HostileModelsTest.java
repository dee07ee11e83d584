package io.proofline.processes.gate;

import static io.proofline.processes.Models.bytes;
import static io.proofline.processes.Models.file;
import static io.proofline.processes.Models.flow;
import static io.proofline.processes.Models.oneStep;
import static io.proofline.processes.Models.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.model.Finding;
import io.proofline.processes.Models;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every known way for a model to run code, to reach out, or to exhaust the engine is refused at the element that tries. */
class HostileModelsTest {

    /**
     * @param element that has to be named
     * @param code of the finding
     */
    private record Hostile(String name, byte[] model, String element, String code) {
        Hostile at(String otherElement) {
            return new Hostile(name, model, otherElement, code);
        }

        /** The same with the text of its condition in a section that parsers take as it is. */
        Hostile inCdata() {
            String text = new String(model, StandardCharsets.UTF_8);
            String wrapped = text.replaceFirst(
                    "(<conditionExpression[^>]*>)(.*?)(</conditionExpression>)", "$1<![CDATA[$2]]>$3");
            return new Hostile(name, bytes(wrapped), element, code);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static final String ATTRIBUTE = "attribute-not-allowed";
    private static final String ELEMENT = "element-not-allowed";
    private static final String EXPRESSION = "expression-not-allowed";
    private static final String EXTENSION = "extension-not-allowed";
    private static final String BEAN = "bean-not-allowed";
    private static final String VALUE = "value-not-allowed";
    private static final String VOCABULARY = "vocabulary-not-allowed";

    private final ProcessGate gate = new ProcessGate(Models.VOCABULARY);

    static Stream<Hostile> hostileModels() {
        return Stream.of(code(), expressions(), listeners(), outside(), engine(), xml(), disguises(), exhausting())
                .flatMap(List::stream);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileModels")
    void it_is_refused_with_the_element_named(Hostile hostile) {
        List<Finding> findings = gate.inspect(hostile.model());

        assertThat(findings)
                .anySatisfy(finding -> {
                    assertThat(finding.elementId()).isEqualTo(hostile.element());
                    assertThat(finding.code()).isEqualTo(hostile.code());
                    assertThat(finding.message()).endsWith(".").hasSizeLessThan(400);
                    assertThat(finding.message()).contains(hostile.element());
                })
                .allMatch(Finding::isError);
        assertThatThrownBy(() -> gate.admit(hostile.model())).isInstanceOf(ProcessRefused.class);
    }

    private static Hostile step(String name, String step, String code) {
        return new Hostile(name, file(oneStep("p", step)), "step", code);
    }

    private static Hostile service(String name, String attributes, String code) {
        return step(name, "<serviceTask id=\"step\" " + attributes + "/>", code);
    }

    private static Hostile condition(String name, String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;");
        return new Hostile(
                name,
                file(process(
                        "p", "<startEvent id=\"start\"/>" + flow("start", "end", escaped) + "<endEvent id=\"end\"/>")),
                "start-end",
                EXPRESSION);
    }

    private static Hostile extension(String name, String extension, String code) {
        return step(
                name,
                "<userTask id=\"step\"><extensionElements>" + extension + "</extensionElements></userTask>",
                code);
    }

    private static List<Hostile> code() {
        return List.of(
                step(
                        "script task",
                        "<scriptTask id=\"step\" scriptFormat=\"groovy\"><script>1</script></scriptTask>",
                        ELEMENT),
                step(
                        "script task in JavaScript with CDATA",
                        "<scriptTask id=\"step\" scriptFormat=\"javascript\"><script><![CDATA[java.lang.System.exit(1)]]></script></scriptTask>",
                        ELEMENT),
                service("class", "flowable:class=\"org.flowable.engine.impl.bpmn.helper.ClassDelegate\"", ATTRIBUTE),
                service("class without prefix", "class=\"java.lang.ProcessBuilder\"", ATTRIBUTE),
                service(
                        "class beside an allowed topic",
                        "flowable:type=\"external-worker\" flowable:topic=\"t\" flowable:class=\"a.B\"",
                        ATTRIBUTE),
                service("expression", "flowable:expression=\"${evidenceStock.execute(execution)}\"", ATTRIBUTE),
                service("bean that is not for models", "flowable:delegateExpression=\"${dataSource}\"", BEAN),
                service("listener bean as a task", "flowable:delegateExpression=\"${caseScored}\"", BEAN),
                service(
                        "method of an allowed bean",
                        "flowable:delegateExpression=\"${evidenceStock.getClass()}\"",
                        BEAN),
                service(
                        "delegate made on the spot",
                        "flowable:delegateExpression=\"${''.getClass().forName('a.B').newInstance()}\"",
                        BEAN),
                service("bean in a deferred expression", "flowable:delegateExpression=\"#{evidenceStock}\"", BEAN),
                service(
                        "bean by a conditional expression",
                        "flowable:delegateExpression=\"${true ? dataSource : evidenceStock}\"",
                        BEAN),
                service("task of no kind", "", "task-without-work"),
                step(
                                "condition in a script language",
                                "<exclusiveGateway id=\"step\"/><sequenceFlow id=\"s\" sourceRef=\"step\" targetRef=\"end\">"
                                        + "<conditionExpression id=\"c\" language=\"groovy\">${band}</conditionExpression></sequenceFlow>",
                                ATTRIBUTE)
                        .at("c"));
    }

    private static List<Hostile> expressions() {
        return List.of(
                condition("class of a text", "${''.getClass().forName('java.lang.Runtime')}"),
                condition("class as a property", "${''.class.name == 'x'}"),
                condition("class by index", "${''['class']}"),
                condition(
                        "runtime by reflection",
                        "${band.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)}"),
                condition("method of the execution", "${execution.setVariable('band','accepted')}"),
                condition("the execution itself", "${execution}"),
                condition("services of the engine", "${execution.engineServices.repositoryService != null}"),
                condition("method of a variable", "${band.concat('x') == 'y'}"),
                condition("property of a variable", "${band.bytes == 'y'}"),
                condition("function that is not allowed", "${var:getOrDefault(execution, 'band')}"),
                condition("date function", "${date:now() != null}"),
                condition("call of a name", "${evidenceStock(band)}"),
                condition("assignment", "${band = 'accepted'}"),
                condition("lambda", "${(x -> x)(1) == 1}"),
                condition("list literal", "${[1,2].stream().count() == 2}"),
                condition("map literal", "${{'a':1}.a == 1}"),
                condition("several expressions in one", "${band == 'a'}${execution.id}"),
                condition("text before the expression", "x${band}"),
                condition("statement list", "${band; execution}"),
                condition("escaped quote", "${band == 'a\\'+execution.id+\\''}"),
                condition("nested expression", "${band == '${execution}'}${''.class}"),
                condition("deferred expression", "#{band == 'accepted'}"),
                condition("string concatenation", "${'a' += execution}"),
                condition("static class reference", "${T(java.lang.Runtime).getRuntime()}"),
                condition("unicode escape of the dot", "${''\\u002egetClass()}"),
                condition("deep nesting", "${" + "(".repeat(200) + "band" + ")".repeat(200) + "}"),
                condition("no expression at all", "band == 'accepted'"),
                step("expression in a name", "<userTask id=\"step\" name=\"${execution.id}\"/>", EXPRESSION),
                step(
                        "expression in a documentation",
                        "<userTask id=\"step\"><documentation>see #{''.class}</documentation></userTask>",
                        EXPRESSION),
                step(
                        "expression in a timer",
                        "<intermediateCatchEvent id=\"step\"><timerEventDefinition><timeDuration>${''.getClass()}"
                                + "</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                        EXPRESSION),
                step(
                        "expression in a queue",
                        "<userTask id=\"step\" flowable:candidateGroups=\"${band.getClass()}\"/>",
                        EXPRESSION),
                step(
                        "expression as a due date",
                        "<userTask id=\"step\" flowable:dueDate=\"${execution.id}\"/>",
                        EXPRESSION),
                step(
                        "expression as a completion condition",
                        "<userTask id=\"step\"><multiInstanceLoopCharacteristics><loopCardinality>2</loopCardinality>"
                                + "<completionCondition>${execution.id == ''}</completionCondition>"
                                + "</multiInstanceLoopCharacteristics></userTask>",
                        EXPRESSION));
    }

    private static List<Hostile> listeners() {
        return List.of(
                extension(
                        "listener by class", "<flowable:executionListener event=\"start\" class=\"a.B\"/>", ATTRIBUTE),
                extension(
                        "listener by class in our own namespace",
                        "<flowable:executionListener event=\"start\" delegateExpression=\"${caseScored}\" proofline:class=\"a.B\"/>",
                        ATTRIBUTE),
                extension(
                        "listener by expression",
                        "<flowable:executionListener event=\"start\" expression=\"${''.getClass()}\"/>",
                        ATTRIBUTE),
                extension(
                        "listener by a delegate bean",
                        "<flowable:executionListener event=\"start\" delegateExpression=\"${caseConclusion}\"/>",
                        BEAN),
                extension("listener without a bean", "<flowable:executionListener event=\"start\"/>", BEAN),
                extension(
                        "listener with a script",
                        "<flowable:taskListener event=\"create\" delegateExpression=\"${taskNoted}\">"
                                + "<flowable:script language=\"groovy\">1</flowable:script></flowable:taskListener>",
                        EXTENSION),
                extension(
                        "listener with a field",
                        "<flowable:taskListener event=\"create\" delegateExpression=\"${taskNoted}\">"
                                + "<flowable:field name=\"tasks\"><flowable:expression>${dataSource}</flowable:expression>"
                                + "</flowable:field></flowable:taskListener>",
                        EXTENSION),
                extension(
                        "listener in our own namespace, which the engine's parser takes for its own",
                        "<proofline:executionListener event=\"start\" class=\"a.B\"/>",
                        EXTENSION),
                extension(
                        "event listener of the engine",
                        "<flowable:eventListener events=\"ENTITY_CREATED\" class=\"a.B\"/>",
                        EXTENSION),
                extension(
                                "BPMN inside an extension",
                                "<scriptTask id=\"inner\"><script>1</script></scriptTask>",
                                EXTENSION)
                        .at("inner"),
                extension("form property", "<flowable:formProperty id=\"x\" expression=\"${''.class}\"/>", EXTENSION)
                        .at("x"));
    }

    private static List<Hostile> outside() {
        return List.of(
                service("shell task", "flowable:type=\"shell\"", VALUE),
                service("HTTP task", "flowable:type=\"http\"", VALUE),
                service("mail task", "flowable:type=\"mail\"", VALUE),
                service("Camel task", "flowable:type=\"camel\"", VALUE),
                service("task that sends an event", "flowable:type=\"send-event\"", VALUE),
                service("task that starts a case of another engine", "flowable:type=\"case\"", VALUE),
                service(
                        "task of the old engine's namespace",
                        "xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"a.B\"",
                        VOCABULARY),
                service(
                        "task of a cousin's namespace",
                        "xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" camunda:class=\"a.B\"",
                        VOCABULARY),
                service("web service", "implementation=\"##WebService\" operationRef=\"o\"", ATTRIBUTE),
                step("send task", "<sendTask id=\"step\" flowable:type=\"mail\"/>", ELEMENT),
                step(
                        "shell command in fields",
                        "<serviceTask id=\"step\" flowable:type=\"shell\"><extensionElements><flowable:field name=\"command\" "
                                + "stringValue=\"rm\"/></extensionElements></serviceTask>",
                        EXTENSION),
                new Hostile(
                        "import of a WSDL",
                        file(
                                "<import importType=\"http://schemas.xmlsoap.org/wsdl/\" location=\"http://localhost:1/x\" namespace=\"x\"/>"
                                        + oneStep("p", "<manualTask id=\"step\"/>")),
                        "file",
                        ELEMENT),
                step(
                        "call of any process",
                        "<callActivity id=\"step\" calledElement=\"erasure\"/>",
                        "call-not-allowed"),
                step("call by expression", "<callActivity id=\"step\" calledElement=\"${band}\"/>", "call-not-allowed"),
                new Hostile(
                        "signal to the cases of everybody",
                        file(
                                "<signal id=\"s\" name=\"stop\"/>"
                                        + oneStep(
                                                "p",
                                                "<intermediateThrowEvent id=\"step\"><signalEventDefinition signalRef=\"s\"/></intermediateThrowEvent>")),
                        "s",
                        "global-signal"),
                new Hostile(
                        "signal of global scope",
                        file("<signal id=\"s\" name=\"stop\" flowable:scope=\"global\"/>"
                                + oneStep("p", "<manualTask id=\"step\"/>")),
                        "s",
                        VALUE));
    }

    private static List<Hostile> engine() {
        return List.of(
                service(
                        "skip expression",
                        "flowable:skipExpression=\"${true}\" flowable:delegateExpression=\"${evidenceStock}\"",
                        ATTRIBUTE),
                step("assignee by expression", "<userTask id=\"step\" flowable:assignee=\"${''.class}\"/>", ATTRIBUTE),
                step(
                                "data association",
                                "<userTask id=\"step\"><dataInputAssociation id=\"d\"><assignment><from>${''.class}</from><to>x</to>"
                                        + "</assignment></dataInputAssociation></userTask>",
                                ELEMENT)
                        .at("d"),
                step(
                        "collection by expression",
                        "<userTask id=\"step\"><multiInstanceLoopCharacteristics flowable:collection=\"${''.class.methods}\"/></userTask>",
                        ATTRIBUTE),
                step(
                        "in-parameter by expression",
                        "<callActivity id=\"step\" calledElement=\"p\"><extensionElements><flowable:in sourceExpression=\"${''.class}\" target=\"x\"/>"
                                + "</extensionElements></callActivity>",
                        ATTRIBUTE),
                step("transaction with compensation", "<transaction id=\"step\"/>", ELEMENT),
                step("ad-hoc sub-process", "<adHocSubProcess id=\"step\"/>", ELEMENT),
                step("complex gateway", "<complexGateway id=\"step\"/>", ELEMENT),
                new Hostile(
                        "timer that starts cases",
                        file(process(
                                "p",
                                "<startEvent id=\"start\"><timerEventDefinition><timeCycle>R/PT1M</timeCycle></timerEventDefinition></startEvent>"
                                        + flow("start", "end") + "<endEvent id=\"end\"/>")),
                        "start",
                        "start-without-case"));
    }

    private static List<Hostile> xml() {
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

    private static List<Hostile> disguises() {
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

    private static List<Hostile> exhausting() {
        String deep = "<subProcess id=\"d\">".repeat(5_000) + "</subProcess>".repeat(5_000);
        return List.of(
                new Hostile("50 MB", new byte[50_000_000], "", "file-too-long"),
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
                step(
                        "retries without end",
                        "<serviceTask id=\"step\" flowable:type=\"external-worker\" flowable:topic=\"t\"><extensionElements>"
                                + "<flowable:failedJobRetryTimeCycle>R999999/PT1S</flowable:failedJobRetryTimeCycle></extensionElements></serviceTask>",
                        VALUE));
    }
}
