package io.proofline.decisions.gate;

import io.proofline.contract.model.Finding;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;

/** Goes through one file element by element and collects what speaks against it. */
final class ModelInspection {

    static final String UNREADABLE = "unreadable";

    private static final String NOT_ALLOWED = "not-allowed";
    private static final int PROBLEMS_TOLD = 20;

    /** An element that is open. Only {@code text} elements collect their characters. */
    private record Open(String name, String id, String place, StringBuilder text) {}

    private final ModelLimits limits;
    private final Deque<Open> path = new ArrayDeque<>();
    private final List<Finding> problems = new ArrayList<>();
    private int elements;
    private int nodes;
    private String modelNamespace = "";

    ModelInspection(ModelLimits limits) {
        this.limits = limits;
    }

    void open(XMLStreamReader reader) {
        if (++elements > limits.elements()) {
            stop("The file has more than " + limits.elements() + " elements.");
        }
        if (path.size() >= limits.depth()) {
            stop("Elements are nested deeper than " + limits.depth() + " levels.");
        }
        String name = reader.getLocalName();
        String id = reader.getAttributeValue(null, "id");
        String place = place(name, id);
        path.push(new Open(name, Objects.requireNonNullElse(id, ""), place, new StringBuilder()));
        String namespace = Objects.requireNonNullElse(reader.getNamespaceURI(), "");
        if (Vocabulary.isModel(namespace)) {
            inspectElement(reader, name, place);
        } else if (!Vocabulary.isDiagram(namespace)) {
            problem(place, "is of a vocabulary that is not allowed here (" + namespace + ")");
        } else if (elements == 1) {
            problem(place, "is not a DMN model");
        } else {
            inspectDiagram(reader, name, place);
        }
    }

    void text(String characters) {
        Open open = path.peek();
        if (open == null || !open.name().equals("text")) {
            return;
        }
        open.text().append(characters);
        if (open.text().length() > limits.expression()) {
            stop("The expression in " + open.place() + " is longer than " + limits.expression() + " characters.");
        }
    }

    void close() {
        Open open = path.element();
        if (open.name().equals("text")) {
            FeelWords.refused(open.text().toString())
                    .ifPresent(word -> problem(
                            open.place(),
                            "uses the word " + word
                                    + ", which reaches out of FEEL; inside a plain text it is allowed"));
            FeelCode code = FeelCode.of(open.text());
            if (code.brackets() > limits.brackets()) {
                problem(open.place(), "nests brackets deeper than " + limits.brackets() + " levels");
            }
            if (ofType() && code.mayGrow()) {
                problem(
                        open.place(),
                        "could go round or grow; the values of a type are written without for, some, every, function,"
                                + " number, range, contexts, filters, powers and exponents of more than three digits");
            }
        }
        path.pop();
    }

    /** What a type allows is looked at without its steps being counted. */
    private boolean ofType() {
        return path.stream()
                .anyMatch(open ->
                        open.name().equals("allowedValues") || open.name().equals("typeConstraint"));
    }

    void end() {
        if (!problems.isEmpty()) {
            throw new ModelRefused(problems);
        }
    }

    /** Refuses at once, with what was found before. */
    void stop(String sentence) {
        problems.add(Finding.error(UNREADABLE, nearestId(), sentence, ""));
        throw new ModelRefused(problems);
    }

    private void inspectElement(XMLStreamReader reader, String name, String place) {
        if (elements == 1 && !name.equals("definitions")) {
            problem(place, "is not a DMN model");
        }
        if (elements == 1) {
            modelNamespace = Objects.requireNonNullElse(reader.getAttributeValue(null, "namespace"), "");
        }
        if ((name.equals("decision") || name.equals("businessKnowledgeModel")) && ++nodes > limits.nodes()) {
            stop("The file has more than " + limits.nodes() + " decisions and knowledge models.");
        }
        if (!Vocabulary.hasElement(name)) {
            problem(place, "is not allowed: " + reason(name));
            return;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            inspectAttribute(
                    name,
                    reader.getAttributeNamespace(i),
                    reader.getAttributeLocalName(i),
                    reader.getAttributeValue(i),
                    place);
        }
    }

    /** Drawn, not evaluated, but the parser behind turns these elements into objects too. */
    private void inspectDiagram(XMLStreamReader reader, String name, String place) {
        if (!Vocabulary.hasDiagramElement(name)) {
            problem(place, "is not a part of a diagram");
            return;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (reader.getAttributeNamespace(i) != null || !Vocabulary.hasDiagramAttribute(attribute)) {
                problem(place, "has the attribute " + attribute + ", which is not allowed here");
            }
        }
    }

    private void inspectAttribute(String element, String namespace, String name, String value, String place) {
        if (namespace != null && !namespace.isEmpty()) {
            if (!Vocabulary.isEditor(namespace) && !Vocabulary.isNote(element, namespace)) {
                problem(
                        place,
                        "has the attribute " + name + " of a vocabulary that is not allowed here (" + namespace + ")");
            }
            return;
        }
        if (!Vocabulary.hasAttribute(element, name)) {
            problem(place, "has the attribute " + name + ", which is not allowed here");
            return;
        }
        switch (name) {
            case "kind" -> {
                if (!value.equals("FEEL")) {
                    problem(place, "is a function of kind " + value + "; only FEEL is allowed");
                }
            }
            case "expressionLanguage", "typeLanguage" -> {
                if (!Vocabulary.isFeel(value)) {
                    problem(place, "is written in " + value + "; only FEEL is allowed");
                }
            }
            case "href" -> {
                if (!isInThisFile(value)) {
                    problem(place, "refers to another file; only parts of the same file can be referred to");
                }
            }
            default -> {
                // any value
            }
        }
    }

    private boolean isInThisFile(String reference) {
        return reference.startsWith("#") || (!modelNamespace.isEmpty() && reference.startsWith(modelNamespace + "#"));
    }

    private static String reason(String element) {
        return switch (element) {
            case "import", "importedValues" -> "a model stands by itself and imports nothing";
            case "extensionElements" -> "extensions are not evaluated";
            default -> "it is not a part of DMN that is evaluated here";
        };
    }

    private void problem(String place, String sentence) {
        problems.add(Finding.error(NOT_ALLOWED, nearestId(), "Element " + place + " " + sentence + ".", ""));
        if (problems.size() >= PROBLEMS_TOLD) {
            throw new ModelRefused(problems);
        }
    }

    private String nearestId() {
        return path.stream()
                .map(Open::id)
                .filter(id -> !id.isEmpty())
                .findFirst()
                .orElse("");
    }

    private String place(String name, String id) {
        if (id != null) {
            return name + " " + id;
        }
        return path.stream()
                .map(Open::place)
                .filter(place -> place.indexOf(' ') > 0)
                .findFirst()
                .map(outer -> name + " in " + outer)
                .orElse(name);
    }
}
