package io.proofline.processes.gate;

import static io.proofline.processes.Models.bytes;
import static io.proofline.processes.Models.file;
import static io.proofline.processes.Models.flow;
import static io.proofline.processes.Models.oneStep;
import static io.proofline.processes.Models.process;

import java.nio.charset.StandardCharsets;

/**
 * A model that the gate has to refuse.
 *
 * @param element that has to be named
 * @param code of the finding
 */
record Hostile(String name, byte[] model, String element, String code) {

    static final String ATTRIBUTE = "attribute-not-allowed";
    static final String ELEMENT = "element-not-allowed";
    static final String EXPRESSION = "expression-not-allowed";
    static final String EXTENSION = "extension-not-allowed";
    static final String BEAN = "bean-not-allowed";
    static final String VALUE = "value-not-allowed";
    static final String VOCABULARY = "vocabulary-not-allowed";

    Hostile at(String otherElement) {
        return new Hostile(name, model, otherElement, code);
    }

    /** The same with the text of its condition in a section that parsers take as it is. */
    Hostile inCdata() {
        String text = new String(model, StandardCharsets.UTF_8);
        String wrapped =
                text.replaceFirst("(<conditionExpression[^>]*>)(.*?)(</conditionExpression>)", "$1<![CDATA[$2]]>$3");
        return new Hostile(name, bytes(wrapped), element, code);
    }

    @Override
    public String toString() {
        return name;
    }

    static Hostile step(String name, String step, String code) {
        return new Hostile(name, file(oneStep("p", step)), "step", code);
    }

    static Hostile service(String name, String attributes, String code) {
        return step(name, "<serviceTask id=\"step\" " + attributes + "/>", code);
    }

    static Hostile condition(String name, String expression) {
        String escaped = expression.replace("&", "&amp;").replace("<", "&lt;");
        return new Hostile(
                name,
                file(process(
                        "p", "<startEvent id=\"start\"/>" + flow("start", "end", escaped) + "<endEvent id=\"end\"/>")),
                "start-end",
                EXPRESSION);
    }

    static Hostile extension(String name, String extension, String code) {
        return step(
                name,
                "<userTask id=\"step\"><extensionElements>" + extension + "</extensionElements></userTask>",
                code);
    }
}
