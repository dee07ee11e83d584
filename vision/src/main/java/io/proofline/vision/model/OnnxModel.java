package io.proofline.vision.model;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.proofline.vision.model.graph.GraphFolding;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One model, opened. Any number of threads may run it at once; the catalogue closes it. */
public final class OnnxModel {

    private final ModelCard card;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final String input;

    private OnnxModel(ModelCard card, OrtEnvironment environment, OrtSession session) {
        this.card = card;
        this.environment = environment;
        this.session = session;
        this.input = session.getInputNames().iterator().next();
    }

    static OnnxModel open(ModelCard card, byte[] weights, ModelSettings settings) {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(settings.threads());
            options.setInterOpNumThreads(1);
            // A waiting thread that spins takes the processor from the other workers.
            options.addConfigEntry("session.intra_op.allow_spinning", "0");
            settings.device().prepare(options);
            return new OnnxModel(card, environment, environment.createSession(GraphFolding.of(weights), options))
                    .proven();
        } catch (OrtException refused) {
            throw new ModelUnusable("The model " + card.file() + " cannot be opened.", refused);
        }
    }

    public ModelCard card() {
        return card;
    }

    /**
     * Runs the model on its one input.
     *
     * @param values row-major, as many as the shape has places
     * @return the outputs by name
     */
    public Map<String, Tensor> run(float[] values, long... shape) {
        try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
                OrtSession.Result result = session.run(Map.of(input, tensor))) {
            Map<String, Tensor> outputs = new LinkedHashMap<>();
            for (Map.Entry<String, ai.onnxruntime.OnnxValue> entry : result) {
                OnnxTensor output = (OnnxTensor) entry.getValue();
                FloatBuffer buffer = output.getFloatBuffer();
                float[] copy = new float[buffer.remaining()];
                buffer.get(copy);
                outputs.put(entry.getKey(), new Tensor(copy, output.getInfo().getShape()));
            }
            return outputs;
        } catch (OrtException failed) {
            throw new ModelUnusable("The model " + card.file() + " could not be run.", failed);
        }
    }

    /** Runs a model that has one output. */
    public Tensor runSingle(float[] values, long... shape) {
        Map<String, Tensor> outputs = run(values, shape);
        if (outputs.size() != 1) {
            throw new ModelUnusable("The model " + card.file() + " has " + outputs.size() + " outputs, not one.");
        }
        return outputs.values().iterator().next();
    }

    void close() {
        try {
            session.close();
        } catch (OrtException failed) {
            throw new ModelUnusable("The model " + card.file() + " could not be closed.", failed);
        }
    }

    private OnnxModel proven() throws OrtException {
        try {
            checkShapes();
            warmUp();
            return this;
        } catch (OrtException | ModelUnusable refused) {
            close();
            throw refused;
        }
    }

    private void checkShapes() throws OrtException {
        requireSame("inputs", card.inputs(), shapes(session.getInputInfo()));
        requireSame("outputs", card.outputs(), shapes(session.getOutputInfo()));
    }

    private void requireSame(String what, Map<String, List<Long>> stated, Map<String, List<Long>> found) {
        if (!stated.equals(found)) {
            throw new ModelUnusable("The " + what + " of " + card.file() + " are " + found
                    + ", where the manifest says " + stated + ".");
        }
    }

    private static Map<String, List<Long>> shapes(Map<String, NodeInfo> nodes) {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        nodes.forEach((name, node) -> shapes.put(
                name,
                Arrays.stream(((TensorInfo) node.getInfo()).getShape()).boxed().toList()));
        return shapes;
    }

    /** The first run allocates; it should not be an applicant's. Models of free shape have no cheap first run. */
    private void warmUp() {
        long[] shape =
                card.inputs().get(input).stream().mapToLong(Long::longValue).toArray();
        if (Arrays.stream(shape).allMatch(side -> side > 0)) {
            int places = Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
            run(new float[places], shape);
        }
    }
}
