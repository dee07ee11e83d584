package io.proofline.vision.model.graph;

import java.util.List;
import java.util.Optional;

/**
 * {@code x · min(max(x + 3, 0), 6) / 6} (Howard et al., "Searching for MobileNetV3", 2019), written out as four
 * operations.
 *
 * @param nodes the four, in their order
 */
record HardSwish(List<Node> nodes) {

    private static final float OFFSET = 3;
    private static final float RANGE = 6;

    /** What follows a value, if it is just this. */
    static Optional<HardSwish> after(Graph graph, String value) {
        List<Node> takers = graph.takers(value);
        if (takers.size() != 2 || !takers.get(0).is("Add") || !takers.get(1).is("Mul")) {
            return Optional.empty();
        }
        Node offset = takers.get(0);
        Node product = takers.get(1);
        Optional<Node> clip = graph.onlyTaker(offset.output(), "Clip");
        Optional<Node> division = graph.onlyTaker(product.output(), "Div");
        boolean same = number(OFFSET, Affine.other(graph, offset, value))
                && clip.filter(found -> range(graph, found)
                                && product.inputs().contains(found.output())
                                && graph.onlyTaker(found.output(), "Mul").isPresent())
                        .isPresent()
                && division.filter(found -> found.inputs().get(0).equals(product.output())
                                && number(RANGE, graph.scalar(found.inputs().get(1))))
                        .isPresent();
        return same
                ? Optional.of(new HardSwish(List.of(offset, clip.orElseThrow(), product, division.orElseThrow())))
                : Optional.empty();
    }

    String output() {
        return nodes.get(nodes.size() - 1).output();
    }

    Node product() {
        return nodes.get(2);
    }

    /** The bounds are attributes in the older operator sets, inputs in the newer. */
    private static boolean range(Graph graph, Node clip) {
        if (clip.inputs().size() == 3) {
            return number(0, graph.scalar(clip.inputs().get(1)))
                    && number(RANGE, graph.scalar(clip.inputs().get(2)));
        }
        return clip.inputs().size() == 1 && number(0, clip.number("min")) && number(RANGE, clip.number("max"));
    }

    private static boolean number(float expected, Optional<Float> found) {
        return found.filter(value -> value == expected).isPresent();
    }
}
