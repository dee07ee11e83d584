package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.proofline.contract.model.Finding;
import io.proofline.processes.gate.ProcessGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flowable.engine.RepositoryService;
import org.junit.jupiter.api.Test;

/**
 * What other people's tools write: the reference models of the BPMN Model Interchange Working Group. All of them are
 * drawings; those that use nothing beyond the gate run when they are told to.
 */
class ReferenceModelsTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("proofline.data", "../../shared/data")).resolve("bpmn-miwg");

    private final ProcessGate gate = new ProcessGate(Models.VOCABULARY);

    @Test
    void each_deploys_or_is_refused_with_a_sentence_for_each_element_that_is_not_allowed() throws IOException {
        assumeThat(FOLDER).as("The reference models are not at hand").isDirectory();

        List<Path> deployed = new ArrayList<>();
        for (Path model : models()) {
            assertThat(gate.inspect(Files.readAllBytes(model)))
                    .as("%s as it is", model)
                    .isNotEmpty()
                    .allSatisfy(ReferenceModelsTest::namesItsElement);
            byte[] executable =
                    Models.bytes(Files.readString(model).replace("isExecutable=\"false\"", "isExecutable=\"true\""));
            List<Finding> findings = gate.inspect(executable);
            assertThat(findings).as("%s to be run", model).allSatisfy(ReferenceModelsTest::namesItsElement);
            if (findings.isEmpty()) {
                deploy(executable);
                deployed.add(model.getFileName());
            }
        }
        assertThat(deployed).map(Path::toString).containsExactly("A.1.0.bpmn", "A.2.0.bpmn");
    }

    private static void namesItsElement(Finding finding) {
        assertThat(finding.code()).isNotIn("not-well-formed", "no-process", "not-utf-8");
        assertThat(finding.elementId()).isNotEmpty();
        assertThat(finding.message()).contains(finding.elementId()).endsWith(".");
    }

    private static void deploy(byte[] file) {
        RepositoryService repository = TestEngine.engine().getRepositoryService();
        String deployment = repository
                .createDeployment()
                .addBytes("reference.bpmn", file)
                .deploy()
                .getId();
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment)
                        .count())
                .isPositive();
        repository.deleteDeployment(deployment, true);
    }

    private static List<Path> models() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList();
        }
    }
}
