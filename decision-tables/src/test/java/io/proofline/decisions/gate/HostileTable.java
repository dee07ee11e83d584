package io.proofline.decisions.gate;

import java.nio.file.Path;

/**
 * A decision model that the gate has to refuse. What it would do shows at a file or at a port of this machine, see
 * {@link #aimedAt}.
 *
 * @param element that has to be named; empty if the file as a whole is the problem
 * @param says a part of the sentence
 */
public record HostileTable(String name, String text, String element, String says) {

    static final String FILE = "/nowhere/made-by-a-table";
    static final String ADDRESS = "http://localhost:1/";

    /** The same with a file and a port at which it can be seen whether it had an effect. */
    public HostileTable aimedAt(Path file, int port) {
        return new HostileTable(
                name,
                text.replace(FILE, file.toString()).replace("localhost:1/", "localhost:" + port + "/"),
                element,
                says);
    }

    HostileTable saying(String otherwise) {
        return new HostileTable(name, text, element, otherwise);
    }

    @Override
    public String toString() {
        return name;
    }

    static HostileTable content(String name, String content, String element, String says) {
        return new HostileTable(name, model(content), element, says);
    }

    /** An expression of the decision {@code d}, in the literal expression {@code e}. */
    static HostileTable expression(String name, String feel) {
        return logic(name, "<literalExpression id=\"e\"><text>" + escaped(feel) + "</text></literalExpression>", "e");
    }

    /** Logic of the decision {@code d} in which an expression says what it must not. */
    static HostileTable logic(String name, String logic, String element) {
        return content(name, decision(logic), element, "reaches out of FEEL");
    }

    static String decision(String logic) {
        return "<decision id=\"d\" name=\"d\"><variable id=\"v\" name=\"d\"/>" + logic + "</decision>";
    }

    static String model(String content) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\" id=\"m\" name=\"m\" namespace=\"n\">"
                + content + "</definitions>";
    }

    static String escaped(String feel) {
        return feel.replace("&", "&amp;").replace("<", "&lt;");
    }
}
