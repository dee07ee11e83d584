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
record TckFile(String name, Path model, List<TckCase> cases) {

    private static final String DECISION = "decision";

    /**
     * One test case.
     *
     * @param service the decision service that is asked; null if decisions are asked one by one
     * @param expected values by the decision's name; null where the kit expects null or an error
     */
    record TckCase(String id, String service, Map<String, Object> inputs, Map<String, Object> expected) {}

    static TckFile read(Path file) throws IOException {
        Element root = parse(file);
        List<TckCase> cases =
                children(root, "testCase").stream().map(TckFile::testCase).toList();
        String model = children(root, "modelName").get(0).getTextContent().strip();
        return new TckFile(file.getFileName().toString(), file.resolveSibling(model), cases);
    }

    private static TckCase testCase(Element testCase) {
        Map<String, Object> inputs = new LinkedHashMap<>();
        for (Element input : children(testCase, "inputNode")) {
            inputs.put(input.getAttribute("name"), TckValue.of(input));
        }
        Map<String, Object> expected = new LinkedHashMap<>();
        for (Element result : children(testCase, "resultNode")) {
            expected.put(
                    result.getAttribute("name"),
                    children(result, "expected").stream()
                            .findFirst()
                            .map(TckValue::of)
                            .orElse(null));
        }
        boolean decisions =
                !testCase.hasAttribute("type") || testCase.getAttribute("type").equals(DECISION);
        return new TckCase(
                testCase.getAttribute("id"),
                decisions ? null : testCase.getAttribute("invocableName"),
                inputs,
                expected);
    }

    private static Element parse(Path file) throws IOException {
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
