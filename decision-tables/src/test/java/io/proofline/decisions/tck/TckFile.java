package io.proofline.decisions.tck;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * One file of test cases of the DMN Technology Compatibility Kit.
 *
 * @param name of the file
 * @param model the DMN file that it is about
 */
record TckFile(String name, Path model, List<TckTest> tests) {

    /**
     * One expected result.
     *
     * @param id of the test case and the result
     * @param kind {@code decision}, {@code bkm} or {@code decisionService}
     * @param decision by name
     */
    record TckTest(String id, String kind, String decision, Map<String, Object> inputs, Object expected) {}

    static TckFile read(Path file) throws IOException {
        Element root = parse(file);
        List<TckTest> tests = new ArrayList<>();
        for (Element testCase : children(root, "testCase")) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            for (Element input : children(testCase, "inputNode")) {
                inputs.put(input.getAttribute("name"), TckValue.of(input));
            }
            String kind = testCase.hasAttribute("type") ? testCase.getAttribute("type") : "decision";
            for (Element result : children(testCase, "resultNode")) {
                String name = result.getAttribute("name");
                Object expected = children(result, "expected").stream()
                        .findFirst()
                        .map(TckValue::of)
                        .orElse(null);
                tests.add(new TckTest(testCase.getAttribute("id") + " " + name, kind, name, inputs, expected));
            }
        }
        String model = children(root, "modelName").get(0).getTextContent().strip();
        return new TckFile(file.getFileName().toString(), file.resolveSibling(model), tests);
    }

    static Element parse(Path file) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(file.toFile()).getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + " cannot be read.", e);
        }
    }

    static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                children.add(element);
            }
        }
        return children;
    }
}
