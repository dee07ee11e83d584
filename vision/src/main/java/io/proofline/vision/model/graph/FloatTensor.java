package io.proofline.vision.model.graph;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** A constant of 32-bit floating point numbers: {@code TensorProto} of the ONNX format. */
record FloatTensor(List<Long> shape, float[] values) {

    private static final int DIMENSION = 1;
    private static final int TYPE = 2;
    private static final int FLOATS = 4;
    private static final int RAW = 9;
    private static final long FLOAT = 1;

    static FloatTensor vector(float[] values) {
        return new FloatTensor(List.of((long) values.length), values);
    }

    /** Empty if the numbers are of another type, or kept in another file. */
    static Optional<FloatTensor> of(ProtoMessage message) {
        if (!message.numbers(TYPE).equals(List.of(FLOAT))) {
            return Optional.empty();
        }
        List<Long> shape = message.numbers(DIMENSION);
        long count = shape.stream().reduce(1L, Math::multiplyExact);
        return message.content(RAW)
                .or(() -> message.content(FLOATS))
                .filter(bytes -> bytes.length == count * Float.BYTES)
                .map(bytes -> new FloatTensor(shape, floats(bytes)));
    }

    ProtoMessage message() {
        ProtoMessage message = new ProtoMessage();
        shape.forEach(side -> message.add(DIMENSION, side));
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return message.add(TYPE, FLOAT).add(RAW, bytes.array());
    }

    private static float[] floats(byte[] bytes) {
        float[] values = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(values);
        return values;
    }
}
