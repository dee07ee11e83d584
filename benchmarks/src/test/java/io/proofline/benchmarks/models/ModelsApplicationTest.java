package io.proofline.benchmarks.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsApplicationTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void every_shipped_network_is_listed_with_its_source_and_opens() {
        assertThat(models("--licences")).isZero();

        assertThat(out.toString())
                .contains("fr_feature.onnx", "faceplugin-face-recognition-js 0.0.1", "input 1x3x112x112", "MIT License")
                .doesNotContain("NOT USABLE");
    }

    @Test
    void a_network_that_is_not_what_its_manifest_says_is_named(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve("fr_eye.onnx"), new byte[] {1, 2, 3});
        Files.writeString(folder.resolve("models.json"), """
                {"models": [{"file": "fr_eye.onnx", "package": "our own", "sha256": "00",
                  "inputs": {"input": [1, 1, 24, 24]}, "outputs": {"output": [1, 2]}}]}
                """);

        assertThat(models("--folder", folder.toString())).isEqualTo(1);

        assertThat(out.toString()).contains("our own", "NOT USABLE: The model file fr_eye.onnx has the SHA-256");
    }

    @Test
    void a_folder_without_a_manifest_gets_one_sentence(@TempDir Path folder) {
        assertThat(models("--folder", folder.toString())).isEqualTo(1);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .startsWith("proofline: There is no model manifest");
    }

    private int models(String... arguments) {
        return ModelsApplication.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
