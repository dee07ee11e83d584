package io.proofline.vision.model.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.proofline.vision.model.ModelCatalogue;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GraphFoldingTest {

    private static final String RECOGNISER = "ch_PP-OCRv4_rec_infer.onnx";
    /** Of probabilities. */
    private static final Offset<Float> ROUNDING = Offset.offset(1e-4f);

    @ParameterizedTest
    @CsvSource({"ch_PP-OCRv4_rec_infer.onnx,48,96", "ch_PP-OCRv4_det_infer.onnx,64,96"})
    void a_folded_network_computes_the_same(String file, int height, int width) throws OrtException {
        byte[] original = shipped(file);
        byte[] folded = GraphFolding.of(original);

        float[] expected = run(original, height, width);
        float[] found = run(folded, height, width);

        assertThat(folded).isNotEqualTo(original);
        assertThat(found).hasSameSizeAs(expected);
        for (int i = 0; i < expected.length; i++) {
            assertThat(found[i]).isCloseTo(expected[i], ROUNDING);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ch_PP-OCRv4_rec_infer.onnx", "ch_PP-OCRv4_det_infer.onnx"})
    void no_written_out_activation_is_left(String file) {
        Graph folded = Graph.parse(GraphFolding.of(shipped(file)));

        assertThat(folded.all("Clip")).isEmpty();
        assertThat(folded.all("Conv")).noneMatch(convolution -> Affine.after(folded, convolution.output())
                .isPresent());
    }

    @Test
    void folding_twice_changes_nothing_more() {
        byte[] once = GraphFolding.of(shipped(RECOGNISER));

        assertThat(GraphFolding.of(once)).isSameAs(once);
    }

    @Test
    void a_network_with_nothing_to_fold_stays_as_it_is() {
        byte[] network = shipped("fr_eye.onnx");

        assertThat(GraphFolding.of(network)).isSameAs(network);
    }

    @Test
    void an_unchanged_graph_is_written_with_all_that_was_read() {
        byte[] network = shipped("fr_eye.onnx");

        Graph graph = Graph.parse(network);

        assertThat(Graph.parse(graph.bytes()).all("Conv")).hasSameSizeAs(graph.all("Conv"));
        assertThat(graph.bytes()).hasSizeGreaterThan(network.length / 2);
    }

    @Test
    void what_is_no_network_is_left_to_whoever_opens_it() {
        byte[] text = "no network".getBytes(StandardCharsets.UTF_8);

        assertThat(GraphFolding.of(text)).isSameAs(text);
        assertThat(GraphFolding.of(new byte[0])).isEmpty();
    }

    @Test
    void a_network_cut_off_anywhere_does_no_harm() {
        byte[] network = shipped("fr_eye.onnx");
        for (int length = 1; length < network.length; length += Math.max(1, network.length / 200)) {
            byte[] cut = Arrays.copyOf(network, length);

            assertThat(GraphFolding.of(cut)).isSameAs(cut);
        }
    }

    private static byte[] shipped(String file) {
        try (ModelCatalogue models = ModelCatalogue.shipped()) {
            return models.file(file);
        }
    }

    private static float[] run(byte[] network, int height, int width) throws OrtException {
        float[] values = new float[3 * height * width];
        Random random = new Random(7);
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextFloat() * 2 - 1;
        }
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        long[] shape = {1, 3, height, width};
        try (OrtSession session = environment.createSession(network);
                OnnxTensor input = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
                OrtSession.Result result =
                        session.run(Map.of(session.getInputNames().iterator().next(), input))) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] copy = new float[buffer.remaining()];
            buffer.get(copy);
            return copy;
        }
    }
}
