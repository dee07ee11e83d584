package io.proofline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnNames;
import io.proofline.processes.model.BpmnReader;
import io.proofline.processes.shipped.ShippedProcesses;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The editor knows every word beside BPMN's own that the shipped processes use. */
class EditorDescriptorsTest {

    private static final String EDITOR = "/static/console/assets/models/bpmn/";

    static List<String> processes() {
        return ShippedProcesses.KEYS;
    }

    @ParameterizedTest
    @MethodSource("processes")
    void every_extension_of_a_shipped_process_is_described(String process) throws Exception {
        BpmnElement model = BpmnReader.read(ShippedProcesses.read(process));
        assertThat(used(model, BpmnNames.FLOWABLE)).isNotEmpty().isSubsetOf(described("flowable.json"));
        assertThat(used(model, BpmnNames.PROOFLINE)).isNotEmpty().isSubsetOf(described("proofline.json"));
    }

    @Test
    void a_word_that_is_not_described_would_be_noticed() throws Exception {
        assertThat(described("flowable.json")).contains("topic").doesNotContain("class", "fieldExtensions");
    }

    /** Names of attributes, and of elements with their attributes, of one vocabulary. */
    private static Set<String> used(BpmnElement model, String vocabulary) {
        Set<String> names = new TreeSet<>();
        model.withDescendants().forEach(element -> {
            boolean own = element.namespace().equals(vocabulary);
            if (own) {
                names.add(element.name());
            }
            element.attributes().stream()
                    .filter(attribute -> attribute.namespace().equals(vocabulary)
                            || (own && attribute.namespace().isEmpty()))
                    .forEach(attribute -> names.add(attribute.name()));
        });
        return names;
    }

    private static Set<String> described(String file) throws Exception {
        JsonNode descriptor = JsonMapper.shared().readTree(bytes(EDITOR + file));
        Set<String> names = new HashSet<>();
        for (JsonNode type : descriptor.path("types")) {
            String name = type.path("name").asString();
            names.add(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
            for (JsonNode property : type.path("properties")) {
                names.add(property.path("name").asString());
            }
        }
        return names;
    }

    private static byte[] bytes(String path) throws Exception {
        try (InputStream file = EditorDescriptorsTest.class.getResourceAsStream(path)) {
            return file.readAllBytes();
        }
    }
}
