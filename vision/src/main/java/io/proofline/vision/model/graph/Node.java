package io.proofline.vision.model.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One operation of a graph: {@code NodeProto} of the ONNX format. Inputs may be changed. */
final class Node {

    static final String CONSTANT = "Constant";

    private static final int INPUT = 1;
    private static final int OUTPUT = 2;
    private static final int NAME = 3;
    private static final int OPERATION = 4;
    private static final int ATTRIBUTE = 5;
    private static final int TYPE = 20;
    private static final int TYPE_FLOAT = 1;
    private static final int TYPE_INT = 2;
    private static final int TYPE_TENSOR = 4;
    private static final int TYPE_INTS = 7;
    private static final int VALUE_FLOAT = 2;
    private static final int VALUE_INT = 3;
    private static final int VALUE_TENSOR = 5;
    private static final int VALUE_INTS = 8;

    private final ProtoMessage message;
    private final String operation;
    private final String output;
    private final List<String> inputs;

    private Node(ProtoMessage message) {
        this.message = message;
        this.operation = message.string(OPERATION);
        this.output = message.string(OUTPUT);
        this.inputs = new ArrayList<>(message.strings(INPUT));
    }

    static Node of(ProtoMessage message) {
        return new Node(message);
    }

    /** A new operation with one output, named after it. */
    static Node of(String operation, List<String> inputs, String output) {
        ProtoMessage message =
                new ProtoMessage().add(OUTPUT, output).add(NAME, output).add(OPERATION, operation);
        Node node = new Node(message);
        node.inputs.addAll(inputs);
        return node;
    }

    /** A constant tensor. */
    static Node constant(String name, FloatTensor tensor) {
        Node node = of(CONSTANT, List.of(), name);
        node.message.add(ATTRIBUTE, attribute("value", TYPE_TENSOR).add(VALUE_TENSOR, tensor.message()));
        return node;
    }

    Node with(String name, long number) {
        message.add(ATTRIBUTE, attribute(name, TYPE_INT).add(VALUE_INT, number));
        return this;
    }

    Node with(String name, List<Long> numbers) {
        ProtoMessage attribute = attribute(name, TYPE_INTS);
        numbers.forEach(number -> attribute.add(VALUE_INTS, number));
        message.add(ATTRIBUTE, attribute);
        return this;
    }

    Node with(String name, float number) {
        byte[] bytes = ByteBuffer.allocate(Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(number)
                .array();
        message.add(ATTRIBUTE, attribute(name, TYPE_FLOAT).addFixed(VALUE_FLOAT, bytes));
        return this;
    }

    boolean is(String kind) {
        return operation.equals(kind);
    }

    List<String> inputs() {
        return inputs;
    }

    /** The first result; none of the operations that are changed has another. */
    String output() {
        return output;
    }

    /** The whole numbers of an attribute; empty if it is not given. */
    List<Long> ints(String name) {
        return attribute(name).map(found -> found.numbers(VALUE_INTS)).orElse(List.of());
    }

    Optional<Float> number(String name) {
        return attribute(name).flatMap(found -> found.content(VALUE_FLOAT)).map(bytes -> ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getFloat());
    }

    boolean has(String attribute) {
        return attribute(attribute).isPresent();
    }

    /** What a constant holds; empty if this is none, or not one of 32-bit floating point numbers. */
    Optional<FloatTensor> tensor() {
        return is(CONSTANT)
                ? attribute("value")
                        .flatMap(found -> found.message(VALUE_TENSOR))
                        .flatMap(FloatTensor::of)
                : Optional.empty();
    }

    ProtoMessage message() {
        message.without(INPUT);
        inputs.forEach(input -> message.add(INPUT, input));
        return message;
    }

    private Optional<ProtoMessage> attribute(String name) {
        return message.messages(ATTRIBUTE).stream()
                .filter(attribute -> attribute.string(1).equals(name))
                .findFirst();
    }

    private static ProtoMessage attribute(String name, int type) {
        return new ProtoMessage().add(1, name).add(TYPE, type);
    }
}
