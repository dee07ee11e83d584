package io.proofline.processes.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.proofline.processes.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What other people's tools write: the reference models of the BPMN Model Interchange Working Group. */
class ReferenceModelsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("proofline.data", "../../shared/data")).resolve("bpmn-miwg");

    private final ProcessGate gate = new ProcessGate(Models.VOCABULARY);

    @Test
    void each_is_let_through_or_refused_with_a_sentence_for_each_element_that_is_not_allowed() throws IOException {
        assumeThat(FOLDER).as("The reference models are not at hand").isDirectory();

        assertThat(models()).hasSizeGreaterThan(15).allSatisfy(model -> assertThat(
                        gate.inspect(Files.readAllBytes(model)))
                .allSatisfy(finding -> {
                    assertThat(finding.code()).isNotIn("not-well-formed", "no-process", "not-utf-8");
                    assertThat(finding.elementId()).isNotEmpty();
                    assertThat(finding.message()).contains(finding.elementId()).endsWith(".");
                }));
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }
}
