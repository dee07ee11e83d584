package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.shipped.ShippedProcesses;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The shipped model keeps to what {@code processes/README.md} allows: known elements, known beans, no code. */
class EkycVerificationModelTest {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String BPMNDI = "http://www.omg.org/spec/BPMN/20100524/DI";
    private static final String FLOWABLE = "http://flowable.org/bpmn";

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
    void nothing_in_it_is_refused_at_the_gate() {
        assertThat(new ProcessGate(Models.VOCABULARY).inspect(ShippedProcesses.read("ekyc-verification")))
                .isEmpty();
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
                        "liveness-active",
                        "face-match",
                        "applicant-profile",
                        "fingerprint-match",
                        "duplicate-search");
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

    private List<Element> elements(String namespace) {
        NodeList found = model.getElementsByTagNameNS(namespace, "*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }
}
