package io.proofline.processes.gate;

import static io.proofline.processes.Models.bytes;
import static io.proofline.processes.Models.file;
import static io.proofline.processes.Models.flow;
import static io.proofline.processes.Models.oneStep;
import static io.proofline.processes.Models.process;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * A model that the gate has to refuse. Its process is {@code p}. What it would do shows at a file or at a port of this
 * machine, see {@link #aimedAt}.
 *
 * @param element that has to be named
 * @param code of the finding
 */
public record Hostile(String name, byte[] model, String element, String code) {

    /** What models make that get through. */
    static final String FILE = "/nowhere/made-by-a-model";

    /** Whom models call that get through. */
    static final String ADDRESS = "http://localhost:1/";

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

    /** The same with a file and a port at which it can be seen whether it had an effect. */
    public Hostile aimedAt(Path file, int port) {
        return with(FILE, file.toString()).with("localhost:1/", "localhost:" + port + "/");
    }

    /** The same as a file for a process of this key, which the gate has nothing against. */
    public Hostile ofProcess(String key) {
        Hostile keyed = with("<process id=\"p\"", "<process id=\"" + key + "\"");
        return element.equals("p") ? keyed.at(key) : keyed;
    }

    /** Whatever its encoding, byte by byte. */
    private Hostile with(String before, String after) {
        String text = new String(model, StandardCharsets.ISO_8859_1);
        byte[] replaced = text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
        return new Hostile(name, replaced, element, code);
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
