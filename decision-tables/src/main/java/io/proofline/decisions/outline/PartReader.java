package io.proofline.decisions.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Reads what an element says when it is evaluated; ids, titles, descriptions and layout say nothing. */
final class PartReader {

    private static final List<String> ATTRIBUTES = List.of(
            "name",
            "typeRef",
            "outputTypeRef",
            "isCollection",
            "href",
            "kind",
            "type",
            "iteratorVariable",
            "hitPolicy",
            "aggregation");

    private static final Set<String> SILENT =
            Set.of("description", "question", "allowedAnswers", "annotation", "annotationEntry");

    private static final Set<String> WRITTEN = Set.of("text", "typeRef");

    private final List<String> words = new ArrayList<>();

    private PartReader() {}

    static ModelPart read(Element element) {
        PartReader reader = new PartReader();
        reader.content(element);
        String name = element.getAttribute("name");
        String id = element.getAttribute("id");
        return new ModelPart(element.getLocalName(), id.isEmpty() ? name : id, name, String.join(", ", reader.words));
    }

    private void content(Element element) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && !SILENT.contains(child.getLocalName())) {
                String own = WRITTEN.contains(child.getLocalName())
                        ? child.getTextContent().strip()
                        : "";
                add(own.equals("-") ? "" : own); // an empty cell is a dash
                ATTRIBUTES.forEach(attribute -> add(child.getAttribute(attribute)));
                content(child);
            }
        }
    }

    private void add(String word) {
        if (!word.isEmpty()) {
            words.add(word);
        }
    }
}
