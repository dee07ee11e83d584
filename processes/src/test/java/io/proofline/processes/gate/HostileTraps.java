package io.proofline.processes.gate;

import static io.proofline.processes.Models.file;
import static io.proofline.processes.Models.oneStep;
import static io.proofline.processes.gate.Hostile.ADDRESS;
import static io.proofline.processes.gate.Hostile.ATTRIBUTE;
import static io.proofline.processes.gate.Hostile.BEAN;
import static io.proofline.processes.gate.Hostile.ELEMENT;
import static io.proofline.processes.gate.Hostile.EXPRESSION;
import static io.proofline.processes.gate.Hostile.EXTENSION;
import static io.proofline.processes.gate.Hostile.FILE;
import static io.proofline.processes.gate.Hostile.VALUE;
import static io.proofline.processes.gate.Hostile.condition;
import static io.proofline.processes.gate.Hostile.extension;
import static io.proofline.processes.gate.Hostile.service;
import static io.proofline.processes.gate.Hostile.step;

import java.util.List;

/** Models whose effect could be seen from outside: they make a file or call an address. */
final class HostileTraps {

    /** Makes the file, as a value of anything that takes an expression. */
    static final String MAKES_FILE = "${''.getClass().forName('java.io.FileOutputStream')"
            + ".getConstructor(''.getClass()).newInstance('" + FILE + "') != null}";

    private static final String CALLS = "${''.getClass().forName('java.net.URL').getConstructor(''.getClass())"
            + ".newInstance('" + ADDRESS + "').openStream() != null}";

    private HostileTraps() {}

    /** The shell task of the engine itself. */
    static Hostile shell() {
        return step(
                "shell task that makes a file",
                "<serviceTask id=\"step\" flowable:type=\"shell\"><extensionElements>"
                        + "<flowable:field name=\"command\" stringValue=\"touch\"/>"
                        + "<flowable:field name=\"arg1\" stringValue=\"" + FILE
                        + "\"/></extensionElements></serviceTask>",
                EXTENSION);
    }

    static Hostile reflection() {
        return condition("file made by reflection in a condition", MAKES_FILE);
    }

    static List<Hostile> all() {
        return List.of(
                shell(),
                reflection(),
                condition("address called by reflection in a condition", CALLS),
                step(
                        "script that makes a file",
                        "<scriptTask id=\"step\" scriptFormat=\"groovy\"><script>new File('" + FILE
                                + "').createNewFile()</script></scriptTask>",
                        ELEMENT),
                step(
                        "script that calls an address",
                        "<scriptTask id=\"step\" scriptFormat=\"juel\"><script>" + CALLS + "</script></scriptTask>",
                        ELEMENT),
                service("expression that makes a file", "flowable:expression=\"" + MAKES_FILE + "\"", ATTRIBUTE),
                service("bean made on the spot", "flowable:delegateExpression=\"" + MAKES_FILE + "\"", BEAN),
                step(
                        "file made for a queue",
                        "<userTask id=\"step\" flowable:candidateGroups=\"" + MAKES_FILE + "\"/>",
                        EXPRESSION),
                step(
                        "file made for a due date",
                        "<userTask id=\"step\" flowable:dueDate=\"" + MAKES_FILE + "\"/>",
                        EXPRESSION),
                step(
                        "file made for a form",
                        "<userTask id=\"step\" flowable:formKey=\"" + MAKES_FILE + "\"/>",
                        ATTRIBUTE),
                step("file made for a name", "<userTask id=\"step\" name=\"" + MAKES_FILE + "\"/>", EXPRESSION),
                step(
                        "file made for a documentation",
                        "<userTask id=\"step\"><documentation>" + MAKES_FILE + "</documentation></userTask>",
                        EXPRESSION),
                step(
                        "file made for a timer",
                        "<intermediateCatchEvent id=\"step\"><timerEventDefinition><timeDuration>" + MAKES_FILE
                                + "</timeDuration></timerEventDefinition></intermediateCatchEvent>",
                        EXPRESSION),
                step(
                        "file made for a date",
                        "<intermediateCatchEvent id=\"step\"><timerEventDefinition><timeDate>" + MAKES_FILE
                                + "</timeDate></timerEventDefinition></intermediateCatchEvent>",
                        EXPRESSION),
                new Hostile(
                        "file made for the name of a message",
                        file(
                                "<message id=\"m\" name=\"" + MAKES_FILE + "\"/>"
                                        + oneStep(
                                                "p",
                                                "<intermediateCatchEvent id=\"step\"><messageEventDefinition messageRef=\"m\"/></intermediateCatchEvent>")),
                        "m",
                        EXPRESSION),
                new Hostile(
                        "file made for the name of a signal",
                        file(
                                "<signal id=\"s\" name=\"" + MAKES_FILE + "\" flowable:scope=\"processInstance\"/>"
                                        + oneStep(
                                                "p",
                                                "<intermediateThrowEvent id=\"step\"><signalEventDefinition signalRef=\"s\"/></intermediateThrowEvent>")),
                        "s",
                        EXPRESSION),
                new Hostile(
                        "file made for a code of an error",
                        file("<error id=\"e\" errorCode=\"" + MAKES_FILE + "\"/>"
                                + oneStep("p", "<manualTask id=\"step\"/>")),
                        "e",
                        EXPRESSION),
                step(
                        "file made for the number of instances",
                        "<userTask id=\"step\"><multiInstanceLoopCharacteristics><loopCardinality>" + MAKES_FILE
                                + "</loopCardinality></multiInstanceLoopCharacteristics></userTask>",
                        VALUE),
                step(
                        "HTTP task that calls an address",
                        "<serviceTask id=\"step\" flowable:type=\"http\"><extensionElements>"
                                + "<flowable:field name=\"requestMethod\" stringValue=\"GET\"/>"
                                + "<flowable:field name=\"requestUrl\" stringValue=\"" + ADDRESS
                                + "\"/></extensionElements></serviceTask>",
                        EXTENSION),
                extension(
                        "listener that makes a file",
                        "<flowable:executionListener event=\"start\" expression=\"" + MAKES_FILE + "\"/>",
                        ATTRIBUTE),
                extension(
                        "listener of tasks that makes a file",
                        "<flowable:taskListener event=\"create\" expression=\"" + MAKES_FILE + "\"/>",
                        ATTRIBUTE));
    }
}
