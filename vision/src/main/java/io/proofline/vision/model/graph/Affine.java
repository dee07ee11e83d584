package io.proofline.vision.model.graph;

import java.util.List;
import java.util.Optional;

/**
 * Multiplication of a value by one number and addition of another, as two operations.
 *
 * @param scale the factor
 * @param shift what is added
 * @param multiplication takes the value
 * @param addition takes the product
 */
record Affine(float scale, float shift, Node multiplication, Node addition) {

    /** What follows a value, if it is just this and nothing else takes the value. */
    static Optional<Affine> after(Graph graph, String value) {
        Optional<Node> multiplication = graph.onlyTaker(value, "Mul");
        Optional<Float> scale = multiplication.flatMap(found -> other(graph, found, value));
        Optional<Node> addition = multiplication.flatMap(found -> graph.onlyTaker(found.output(), "Add"));
        Optional<Float> shift = addition.flatMap(
                found -> other(graph, found, multiplication.orElseThrow().output()));
        return scale.isPresent() && shift.isPresent()
                ? Optional.of(
                        new Affine(scale.get(), shift.get(), multiplication.orElseThrow(), addition.orElseThrow()))
                : Optional.empty();
    }

    String output() {
        return addition.output();
    }

    /** The number on the other side of an operation with two sides. */
    static Optional<Float> other(Graph graph, Node node, String value) {
        List<String> inputs = node.inputs();
        return inputs.size() == 2 ? graph.scalar(inputs.get(inputs.get(0).equals(value) ? 1 : 0)) : Optional.empty();
    }
}
