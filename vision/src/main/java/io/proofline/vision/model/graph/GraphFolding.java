package io.proofline.vision.model.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Rewrites a network so that the runtime computes the same in fewer passes over memory. PP-LCNetV3 (Cui et al., 2021),
 * which PaddleOCR's models are made of, scales and shifts by single numbers before and after its activation, and its
 * export writes the activation out: eight operations a convolution, none of which the runtime merges, and which took
 * two fifths of the time. Here scales and shifts go into the weights of the convolutions beside them where that is
 * exact, and the rest becomes operations that the runtime keeps in the layout of its convolutions. Results differ by
 * rounding alone. A network in which nothing of the kind is found stays as it is.
 */
public final class GraphFolding {

    private static final String CONVOLUTION = "Conv";

    private final Graph graph;
    private boolean changed;

    private GraphFolding(Graph graph) {
        this.graph = graph;
    }

    /**
     * Rewrites.
     *
     * @param onnx a model in the ONNX format
     * @return a model that computes the same; the very bytes given if there is nothing to fold, or no model in them
     */
    public static byte[] of(byte[] onnx) {
        try {
            GraphFolding folding = new GraphFolding(Graph.parse(onnx));
            folding.graph.all(CONVOLUTION).forEach(folding::fold);
            return folding.changed ? folding.graph.bytes() : onnx;
        } catch (IllegalArgumentException | ArithmeticException notAModel) {
            // Whoever opens it says what is wrong with it.
            return onnx;
        }
    }

    private void fold(Node convolution) {
        Optional<FloatTensor> weights = weights(convolution);
        if (weights.isEmpty()) {
            return;
        }
        Affine.after(graph, convolution.output()).ifPresent(affine -> {
            scaleOutput(convolution, affine);
            replace(affine, convolution.output());
        });
        int channels = Math.toIntExact(weights.get().shape().get(0));
        HardSwish.after(graph, convolution.output())
                .ifPresent(activation -> shorten(activation, convolution.output(), channels));
    }

    /** The factor of the activation becomes a fused step of a convolution that changes nothing, of one pixel's reach. */
    private void shorten(HardSwish activation, String value, int channels) {
        changed = true;
        Node product = activation.product();
        String gate = activation.output() + "/gate";
        graph.insertBefore(product, pixelwise(gate + "/same", value, channels, 1, 0));
        graph.insertBefore(
                product,
                Node.of("HardSigmoid", List.of(gate + "/same"), gate)
                        .with("alpha", 1 / 6f)
                        .with("beta", 0.5f));
        String gated = activation.output() + "/gated";
        graph.insertBefore(product, Node.of("Mul", List.of(value, gate), gated));
        String output = activation.output();
        activation.nodes().forEach(graph::remove);
        graph.redirect(output, gated);
        Affine.after(graph, gated).ifPresent(affine -> moveOn(affine, gated, channels));
    }

    /** Into the next convolution if that is exact, which at a padded border it is not. */
    private void moveOn(Affine affine, String value, int channels) {
        Optional<Node> next = graph.onlyTaker(affine.output(), CONVOLUTION)
                .filter(node -> node.inputs().get(0).equals(affine.output()))
                .filter(node -> weights(node).isPresent() && unpadded(node));
        if (next.isPresent()) {
            scaleInput(next.get(), affine);
            replace(affine, value);
        } else {
            String output = affine.output() + "/pixelwise";
            graph.insertBefore(
                    affine.multiplication(), pixelwise(output, value, channels, affine.scale(), affine.shift()));
            replace(affine, output);
        }
    }

    private void replace(Affine affine, String value) {
        changed = true;
        String output = affine.output();
        graph.remove(affine.multiplication());
        graph.remove(affine.addition());
        graph.redirect(output, value);
    }

    /** {@code a (W x + b) + c = (a W) x + (a b + c)}. */
    private void scaleOutput(Node convolution, Affine affine) {
        FloatTensor weights = weights(convolution).orElseThrow();
        float[] bias = bias(convolution, weights);
        for (int i = 0; i < bias.length; i++) {
            bias[i] = (float) ((double) affine.scale() * bias[i] + affine.shift());
        }
        set(convolution, scaled(weights, affine.scale()), bias);
    }

    /** {@code W (a x + c) + b = (a W) x + (b + c · sum of W)}. */
    private void scaleInput(Node convolution, Affine affine) {
        FloatTensor weights = weights(convolution).orElseThrow();
        float[] bias = bias(convolution, weights);
        int each = weights.values().length / bias.length;
        for (int i = 0; i < bias.length; i++) {
            double sum = 0;
            for (int k = 0; k < each; k++) {
                sum += weights.values()[i * each + k];
            }
            bias[i] = (float) (bias[i] + affine.shift() * sum);
        }
        set(convolution, scaled(weights, affine.scale()), bias);
    }

    private void set(Node convolution, FloatTensor weights, float[] bias) {
        String name = convolution.inputs().get(1) + "/folded";
        List<String> inputs = convolution.inputs();
        String input = inputs.get(0);
        inputs.clear();
        inputs.addAll(List.of(
                input, graph.addConstant(name, weights), graph.addConstant(name + "/bias", FloatTensor.vector(bias))));
    }

    private Node pixelwise(String name, String input, int channels, float scale, float shift) {
        float[] scales = new float[channels];
        float[] shifts = new float[channels];
        Arrays.fill(scales, scale);
        Arrays.fill(shifts, shift);
        String weights =
                graph.addConstant(name + "/weights", new FloatTensor(List.of((long) channels, 1L, 1L, 1L), scales));
        String bias = graph.addConstant(name + "/bias", FloatTensor.vector(shifts));
        return Node.of(CONVOLUTION, List.of(input, weights, bias), name)
                .with("group", channels)
                .with("kernel_shape", List.of(1L, 1L));
    }

    /** Of a convolution over two dimensions whose weights and bias are known; empty if it is not of that kind. */
    private Optional<FloatTensor> weights(Node convolution) {
        List<String> inputs = convolution.inputs();
        boolean known = inputs.size() == 2
                || (inputs.size() == 3 && graph.constant(inputs.get(2)).isPresent());
        return known
                ? graph.constant(inputs.get(1)).filter(tensor -> tensor.shape().size() == 4)
                : Optional.empty();
    }

    private float[] bias(Node convolution, FloatTensor weights) {
        return convolution.inputs().size() == 3
                ? graph.constant(convolution.inputs().get(2))
                        .orElseThrow()
                        .values()
                        .clone()
                : new float[Math.toIntExact(weights.shape().get(0))];
    }

    private static boolean unpadded(Node convolution) {
        List<Long> pads = new ArrayList<>(convolution.ints("pads"));
        return !convolution.has("auto_pad") && pads.stream().allMatch(side -> side == 0);
    }

    private static FloatTensor scaled(FloatTensor tensor, float scale) {
        float[] values = tensor.values().clone();
        for (int i = 0; i < values.length; i++) {
            values[i] *= scale;
        }
        return new FloatTensor(tensor.shape(), values);
    }
}
