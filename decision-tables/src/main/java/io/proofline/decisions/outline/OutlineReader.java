package io.proofline.decisions.outline;

import io.proofline.decisions.outline.TableOutline.Input;
import io.proofline.decisions.outline.TableOutline.Output;
import io.proofline.decisions.outline.TableOutline.Rule;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the outline of a model that the gate has let through. */
public final class OutlineReader {

    private static final List<String> PARTS =
            List.of("itemDefinition", "inputData", "businessKnowledgeModel", "decisionService", "decision");

    private final Element root;
    private final Map<String, String> allowedByType = new HashMap<>();

    private OutlineReader(Element root) {
        this.root = root;
        for (Element type : children(root, "itemDefinition")) {
            child(type, "allowedValues")
                    .flatMap(allowed -> child(allowed, "text"))
                    .ifPresent(text -> allowedByType.put(type.getAttribute("name"), text(text)));
        }
    }

    /** @throws IOException if the text is not well-formed or has a document type */
    public static ModelOutline read(String text) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(text)))
                    .getDocumentElement();
            return new OutlineReader(root).model();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("The model cannot be read.", e);
        }
    }

    private ModelOutline model() {
        Map<String, String> inputs = new LinkedHashMap<>();
        for (Element input : children(root, "inputData")) {
            inputs.put(input.getAttribute("id"), input.getAttribute("name"));
        }
        return new ModelOutline(
                root.getAttribute("name"),
                Collections.unmodifiableMap(inputs),
                children(root, "decision").stream().map(this::decision).toList(),
                PARTS.stream()
                        .flatMap(kind -> children(root, kind).stream())
                        .map(PartReader::read)
                        .toList());
    }

    private DecisionOutline decision(Element decision) {
        List<String> requirements = children(decision, "informationRequirement").stream()
                .flatMap(requirement -> Stream.of("requiredInput", "requiredDecision")
                        .flatMap(kind -> child(requirement, kind).stream()))
                .map(required -> required.getAttribute("href"))
                .map(href -> href.substring(href.indexOf('#') + 1))
                .toList();
        List<String> expressions = new ArrayList<>();
        collect(decision, expressions);
        return new DecisionOutline(
                decision.getAttribute("id"),
                decision.getAttribute("name"),
                requirements,
                child(decision, "decisionTable").map(this::table),
                expressions);
    }

    private TableOutline table(Element table) {
        String policy = table.getAttribute("hitPolicy");
        return new TableOutline(
                table.getAttribute("id"),
                policy.isEmpty() ? "UNIQUE" : policy,
                table.getAttribute("aggregation"),
                children(table, "input").stream().map(this::input).toList(),
                children(table, "output").stream().map(this::output).toList(),
                children(table, "rule").stream().map(OutlineReader::rule).toList());
    }

    private Input input(Element input) {
        Optional<Element> expression = child(input, "inputExpression");
        String type = expression.map(of -> of.getAttribute("typeRef")).orElse("");
        return new Input(
                input.getAttribute("id"),
                input.getAttribute("label"),
                expression.map(OutlineReader::textOf).orElse(""),
                type,
                child(input, "inputValues").map(OutlineReader::textOf).orElse(allowedByType.getOrDefault(type, "")));
    }

    private Output output(Element output) {
        String type = output.getAttribute("typeRef");
        return new Output(
                output.getAttribute("id"),
                output.getAttribute("name"),
                output.getAttribute("label"),
                type,
                child(output, "outputValues").map(OutlineReader::textOf).orElse(allowedByType.getOrDefault(type, "")),
                child(output, "defaultOutputEntry").map(OutlineReader::textOf).orElse(""));
    }

    private static Rule rule(Element rule) {
        return new Rule(
                rule.getAttribute("id"),
                children(rule, "inputEntry").stream().map(OutlineReader::textOf).toList(),
                children(rule, "outputEntry").stream()
                        .map(OutlineReader::textOf)
                        .toList(),
                children(rule, "annotationEntry").stream()
                        .findFirst()
                        .map(OutlineReader::textOf)
                        .orElseGet(() -> child(rule, "description")
                                .map(OutlineReader::text)
                                .orElse("")));
    }

    private static void collect(Element element, List<String> expressions) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                if ("text".equals(child.getLocalName())) {
                    expressions.add(text(child));
                }
                collect(child, expressions);
            }
        }
    }

    private static String textOf(Element element) {
        return child(element, "text").map(OutlineReader::text).orElse("");
    }

    private static String text(Element element) {
        return element.getTextContent().strip();
    }

    private static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
