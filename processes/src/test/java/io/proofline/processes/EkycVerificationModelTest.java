package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The shipped model keeps to what {@code processes/README.md} allows: known elements, known beans, no code. */
class EkycVerificationModelTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String FLOWABLE = "http://flowable.org/bpmn";

    private static final Set<String> ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "incoming",
            "outgoing",
            "startEvent",
            "endEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "messageEventDefinition",
            "timerEventDefinition",
            "errorEventDefinition",
            "timeDuration",
            "serviceTask",
            "businessRuleTask",
            "userTask",
            "exclusiveGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "message",
            "error");

    private static final Set<String> BEANS = Set.of(
            "evidenceStock", "evidenceRequest", "caseScored", "reviewOpened", "reviewEscalation", "caseConclusion");

    private static final Set<String> FLOWABLE_ATTRIBUTES =
            Set.of("type", "topic", "exclusive", "async", "candidateGroups", "delegateExpression");

    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern CONDITION = Pattern.compile("\\$\\{(\\w+|\\w+ == '[a-z]+'|var:empty\\(\\w+\\))}");

    private Document model;

    @BeforeEach
    void read() throws IOException, ParserConfigurationException, SAXException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream text = getClass().getClassLoader().getResourceAsStream(TestEngine.MODEL)) {
            model = factory.newDocumentBuilder().parse(text);
        }
    }

    @Test
    void only_allowed_elements_are_used() {
        Set<String> used = new TreeSet<>();
        elements(BPMN).forEach(element -> used.add(element.getLocalName()));

        assertThat(used).isSubsetOf(ELEMENTS);
    }

    @Test
    void only_allowed_beans_are_called() {
        List<Element> calling = new ArrayList<>(elements(BPMN));
        calling.addAll(elements(FLOWABLE));

        assertThat(calling)
                .filteredOn(element -> delegate(element) != null)
                .isNotEmpty()
                .allSatisfy(
                        element -> assertThat(delegate(element)).matches(BEAN).satisfies(expression -> assertThat(BEANS)
                                .contains(expression.substring(2, expression.length() - 1))));
    }

    @Test
    void no_class_script_or_other_code_is_named() {
        assertThat(elements(BPMN)).allSatisfy(element -> {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                Node attribute = element.getAttributes().item(i);
                if (FLOWABLE.equals(attribute.getNamespaceURI())) {
                    assertThat(FLOWABLE_ATTRIBUTES).contains(attribute.getLocalName());
                }
            }
        });
        assertThat(elements(FLOWABLE))
                .extracting(Element::getLocalName)
                .containsOnly("executionListener", "taskListener");
    }

    @Test
    void conditions_look_at_variables_and_call_nothing() {
        assertThat(elements(BPMN))
                .filteredOn(element -> element.getLocalName().equals("conditionExpression"))
                .isNotEmpty()
                .extracting(Element::getTextContent)
                .allSatisfy(condition -> assertThat(condition).matches(CONDITION));
    }

    @Test
    void every_check_is_an_external_worker_whose_topic_is_its_id_and_runs_beside_the_others() {
        List<Element> checks = elements(BPMN).stream()
                .filter(element -> element.getAttributeNS(FLOWABLE, "type").equals("external-worker"))
                .toList();

        assertThat(checks)
                .extracting(element -> element.getAttributeNS(FLOWABLE, "topic"))
                .containsExactlyInAnyOrder(
                        "document-read",
                        "document-validate",
                        "document-forensics",
                        "liveness-check",
                        "face-match",
                        "applicant-profile");
        assertThat(checks).allSatisfy(check -> {
            assertThat(check.getAttribute("id")).isEqualTo(check.getAttributeNS(FLOWABLE, "topic"));
            assertThat(check.getAttributeNS(FLOWABLE, "exclusive")).isEqualTo("false");
        });
    }

    @Test
    void everything_has_its_place_in_the_diagram() {
        Set<String> drawn = new TreeSet<>();
        elements(BPMNDI).forEach(element -> drawn.add(element.getAttribute("bpmnElement")));

        assertThat(elements(BPMN))
                .filteredOn(element -> "process".equals(element.getParentNode().getLocalName()))
                .filteredOn(element -> !"documentation".equals(element.getLocalName()))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(drawn).contains(element.getAttribute("id")));
    }

    private static String delegate(Element element) {
        return element.hasAttributeNS(FLOWABLE, "delegateExpression")
                ? element.getAttributeNS(FLOWABLE, "delegateExpression")
                : element.hasAttribute("delegateExpression") ? element.getAttribute("delegateExpression") : null;
    }

    private List<Element> elements(String namespace) {
        NodeList found = model.getElementsByTagNameNS(namespace, "*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
