package io.proofline.vision.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.proofline.contract.check.Engine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCatalogueTest {

    private static final ModelCatalogue SHIPPED = ModelCatalogue.shipped();

    @TempDir
    private Path folder;

    @AfterAll
    static void close() {
        SHIPPED.close();
    }

    @Test
    void every_shipped_file_is_the_one_that_the_manifest_pins() {
        assertThat(SHIPPED.cards()).hasSizeGreaterThan(9).allSatisfy(card -> assertThat(SHIPPED.file(card.file()))
                .isNotEmpty());
    }

    @Test
    void every_shipped_model_opens_with_the_shapes_that_the_manifest_states() {
        List<ModelCard> models = SHIPPED.cards().stream()
                .filter(card -> card.file().endsWith(".onnx"))
                .toList();

        assertThat(models).hasSize(9).allSatisfy(card -> {
            assertThat(card.inputs()).isNotEmpty();
            assertThat(SHIPPED.model(card.file()).card()).isEqualTo(card);
        });
    }

    @Test
    void every_file_comes_from_a_listed_package_with_a_licence() {
        assertThat(SHIPPED.packages())
                .allSatisfy(source -> assertThat(source.licence()).contains("MIT"));
        assertThat(SHIPPED.cards())
                .extracting(ModelCard::source)
                .isSubsetOf(SHIPPED.packages().stream().map(SourcePackage::name).toList());
    }

    @Test
    void the_text_of_a_licence_comes_with_its_package() {
        SourcePackage faces = SHIPPED.packages().stream()
                .filter(source -> source.name().startsWith("faceplugin"))
                .findFirst()
                .orElseThrow();

        assertThat(SHIPPED.licenceText(faces))
                .hasValueSatisfying(text -> assertThat(text).contains("MIT License"));
    }

    @Test
    void a_device_that_is_not_there_is_refused_rather_than_replaced() {
        try (ModelCatalogue catalogue = new ModelCatalogue(ModelSettings.DEFAULT.on(InferenceDevice.CUDA))) {
            assertThatExceptionOfType(ModelUnusable.class)
                    .isThrownBy(() -> catalogue.model("fr_eye.onnx"))
                    .withMessageContaining("CUDA is asked for");
        }
    }

    @Test
    void a_model_is_opened_once() {
        assertThat(SHIPPED.model("fr_eye.onnx")).isSameAs(SHIPPED.model("fr_eye.onnx"));
    }

    @Test
    void many_threads_get_the_same_answer_from_one_model() {
        OnnxModel model = SHIPPED.model("fr_eye.onnx");
        float[] input = new float[24 * 24];
        IntStream.range(0, input.length).forEach(i -> input[i] = i % 7 / 7f);
        float[] alone = model.runSingle(input, 1, 1, 24, 24).values();

        List<float[]> together = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> model.runSingle(input, 1, 1, 24, 24).values())
                .toList();

        assertThat(together).allSatisfy(values -> assertThat(values).isEqualTo(alone));
    }

    @Test
    void the_engine_names_its_version_and_the_digests() {
        Engine engine = SHIPPED.engine("fr_detect.onnx");

        assertThat(engine.name()).isEqualTo("proofline-vision");
        assertThat(engine.version()).matches("\\d+\\.\\d+.*");
        assertThat(engine.models().get("fr_detect.onnx")).startsWith("6c0256ccd3164f84");
    }

    @Test
    void an_unknown_model_is_named_in_the_refusal() {
        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(() -> SHIPPED.model("other.onnx"))
                .withMessageContaining("other.onnx");
    }

    @Test
    void an_operators_model_of_the_same_shapes_stands_in_for_the_shipped_one() throws IOException {
        byte[] own = SHIPPED.file("fr_eye.onnx");
        Files.write(folder.resolve("fr_eye.onnx"), own);
        writeManifest(shippedDigest(), "[1, 1, 24, 24]");

        try (ModelCatalogue catalogue = withFolder()) {
            assertThat(catalogue.model("fr_eye.onnx").card().source()).isEqualTo("our own");
        }
    }

    @Test
    void an_operators_model_with_another_digest_is_refused() throws IOException {
        Files.write(folder.resolve("fr_eye.onnx"), new byte[] {1, 2, 3});
        writeManifest(shippedDigest(), "[1, 1, 24, 24]");

        try (ModelCatalogue catalogue = withFolder()) {
            assertThatExceptionOfType(ModelUnusable.class)
                    .isThrownBy(() -> catalogue.model("fr_eye.onnx"))
                    .withMessageContaining("SHA-256")
                    .withMessageContaining("It is not used.");
        }
    }

    @Test
    void an_operators_model_of_other_shapes_is_refused_at_once() throws IOException {
        writeManifest(shippedDigest(), "[1, 3, 24, 24]");

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(this::withFolder)
                .withMessageContaining("other shapes");
    }

    @Test
    void a_model_that_is_not_what_its_manifest_says_is_not_opened() throws IOException {
        Files.write(folder.resolve("fr_eye.onnx"), SHIPPED.file("fr_landmark.onnx"));
        writeManifest(SHIPPED.engine("fr_landmark.onnx").models().get("fr_landmark.onnx"), "[1, 1, 24, 24]");

        try (ModelCatalogue catalogue = withFolder()) {
            assertThatExceptionOfType(ModelUnusable.class)
                    .isThrownBy(() -> catalogue.model("fr_eye.onnx"))
                    .withMessageContaining("where the manifest says");
        }
    }

    @Test
    void a_folder_without_a_manifest_is_refused() {
        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(this::withFolder)
                .withMessageContaining("no model manifest");
    }

    @Test
    void a_malformed_manifest_is_refused() throws IOException {
        Files.writeString(folder.resolve("models.json"), "{ \"models\": 3 ", StandardCharsets.UTF_8);

        assertThatExceptionOfType(ModelUnusable.class)
                .isThrownBy(this::withFolder)
                .withMessageContaining("cannot be read");
    }

    private ModelCatalogue withFolder() {
        return new ModelCatalogue(ModelSettings.DEFAULT.withOverrides(folder));
    }

    private static String shippedDigest() {
        return SHIPPED.engine("fr_eye.onnx").models().get("fr_eye.onnx");
    }

    private void writeManifest(String sha256, String inputShape) throws IOException {
        String manifest = """
                {"models": [{"file": "fr_eye.onnx", "package": "our own", "sha256": "%s",
                  "inputs": {"input": %s}, "outputs": {"output": [1, 2]}}]}
                """.formatted(sha256, inputShape);
        Files.writeString(folder.resolve("models.json"), manifest, StandardCharsets.UTF_8);
    }
}
