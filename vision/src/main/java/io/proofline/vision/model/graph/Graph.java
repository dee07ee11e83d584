package io.proofline.vision.model.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The operations of an ONNX model in the order in which they run, open to change; all else stays as it was. */
final class Graph {

    private static final int MODEL_GRAPH = 7;
    private static final int NODE = 1;
    private static final int INITIALIZER = 5;
    private static final int INITIALIZER_NAME = 8;
    private static final int OUTPUT = 12;

    private final ProtoMessage model;
    private final ProtoMessage graph;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, FloatTensor> constants = new HashMap<>();
    private final Set<String> results = new HashSet<>();

    private Graph(ProtoMessage model, ProtoMessage graph) {
        this.model = model;
        this.graph = graph;
        graph.messages(NODE).forEach(message -> nodes.add(Node.of(message)));
        graph.messages(OUTPUT).forEach(output -> results.add(output.string(1)));
        graph.messages(INITIALIZER).forEach(message -> FloatTensor.of(message)
                .ifPresent(tensor -> constants.put(message.string(INITIALIZER_NAME), tensor)));
        nodes.forEach(node -> node.tensor().ifPresent(tensor -> constants.put(node.output(), tensor)));
    }

    /** @throws IllegalArgumentException if the bytes are no model */
    static Graph parse(byte[] onnx) {
        ProtoMessage model = ProtoMessage.parse(onnx);
        return new Graph(
                model, model.message(MODEL_GRAPH).orElseThrow(() -> new IllegalArgumentException("No graph inside.")));
    }

    byte[] bytes() {
        Set<String> used = new HashSet<>(results);
        nodes.forEach(node -> used.addAll(node.inputs()));
        graph.without(NODE);
        nodes.stream()
                .filter(node -> !node.is(Node.CONSTANT) || used.contains(node.output()))
                .forEach(node -> graph.add(NODE, node.message()));
        return model.without(MODEL_GRAPH).add(MODEL_GRAPH, graph).bytes();
    }

    List<Node> all(String operation) {
        return nodes.stream().filter(node -> node.is(operation)).toList();
    }

    Optional<FloatTensor> constant(String name) {
        return Optional.ofNullable(constants.get(name));
    }

    /** A constant of one number. */
    Optional<Float> scalar(String name) {
        return constant(name).filter(tensor -> tensor.values().length == 1).map(tensor -> tensor.values()[0]);
    }

    /** The operations that take a value; a result of the whole model has a taker outside, and so none is named. */
    List<Node> takers(String value) {
        return results.contains(value)
                ? List.of()
                : nodes.stream().filter(node -> node.inputs().contains(value)).toList();
    }

    /** The one operation that takes a value, if there is one alone and it is of that kind. */
    Optional<Node> onlyTaker(String value, String operation) {
        List<Node> takers = takers(value);
        return takers.size() == 1 && takers.get(0).is(operation) ? Optional.of(takers.get(0)) : Optional.empty();
    }

    /** Adds a constant before everything that could use it. */
    String addConstant(String name, FloatTensor tensor) {
        nodes.add(0, Node.constant(name, tensor));
        constants.put(name, tensor);
        return name;
    }

    void insertBefore(Node place, Node added) {
        nodes.add(nodes.indexOf(place), added);
    }

    void remove(Node node) {
        nodes.remove(node);
    }

    /** Whoever took the one value takes the other instead. */
    void redirect(String from, String to) {
        nodes.forEach(node -> node.inputs().replaceAll(input -> input.equals(from) ? to : input));
    }
}
