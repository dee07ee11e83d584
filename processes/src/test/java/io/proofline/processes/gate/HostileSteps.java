package io.proofline.processes.gate;

import static io.proofline.processes.Models.file;
import static io.proofline.processes.Models.flow;
import static io.proofline.processes.Models.oneStep;
import static io.proofline.processes.Models.process;
import static io.proofline.processes.gate.Hostile.ATTRIBUTE;
import static io.proofline.processes.gate.Hostile.BEAN;
import static io.proofline.processes.gate.Hostile.ELEMENT;
import static io.proofline.processes.gate.Hostile.EXPRESSION;
import static io.proofline.processes.gate.Hostile.EXTENSION;
import static io.proofline.processes.gate.Hostile.VALUE;
import static io.proofline.processes.gate.Hostile.VOCABULARY;
import static io.proofline.processes.gate.Hostile.condition;
import static io.proofline.processes.gate.Hostile.extension;
import static io.proofline.processes.gate.Hostile.service;
import static io.proofline.processes.gate.Hostile.step;

import java.util.List;

/** Steps that try to run code, to reach out, or to get at the engine. */
final class HostileSteps {

    private HostileSteps() {}

    static List<Hostile> code() {
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

    static List<Hostile> expressions() {
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

    static List<Hostile> listeners() {
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

    static List<Hostile> outside() {
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

    static List<Hostile> engine() {
        return List.of(
                step("tokens by the million", "<manualTask id=\"step\" completionQuantity=\"1000000\"/>", ATTRIBUTE),
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
                step(
                        "decision that makes the case another bank's",
                        "<businessRuleTask id=\"step\"><extensionElements><proofline:decision ref=\"verification/band\">"
                                + "<proofline:output variable=\"tenant\" decision=\"band\"/></proofline:decision></extensionElements></businessRuleTask>",
                        VALUE),
                step(
                        "decision that makes it another case",
                        "<businessRuleTask id=\"step\"><extensionElements><proofline:decision ref=\"verification/band\">"
                                + "<proofline:output variable=\"caseId\" decision=\"band\"/></proofline:decision></extensionElements></businessRuleTask>",
                        VALUE),
                step(
                        "call in another bank's name",
                        "<callActivity id=\"step\" calledElement=\"p\"><extensionElements><flowable:in source=\"band\" target=\"tenant\"/>"
                                + "</extensionElements></callActivity>",
                        VALUE),
                step(
                        "call that makes it another case",
                        "<callActivity id=\"step\" calledElement=\"p\"><extensionElements><flowable:out source=\"band\" target=\"caseId\"/>"
                                + "</extensionElements></callActivity>",
                        VALUE),
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
}
