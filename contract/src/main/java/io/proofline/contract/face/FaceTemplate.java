package io.proofline.contract.face;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A face as a point on the unit sphere. Biometric data: stored encrypted only, and gone with the key of its case.
 *
 * @param model digest of the network that made it; templates of two networks cannot be compared
 * @param values of unit length; not copied, treat as immutable
 */
public record FaceTemplate(String model, float[] values) {

    /** How a template is labelled among other evidence. */
    public static final String MEDIA_TYPE = "application/vnd.proofline.face-template";

    private static final int VERSION = 1;
    private static final int MOST_VALUES = 4096;

    /** The template for storage: version, model, number of values, values; big-endian. */
    public byte[] toBytes() {
        byte[] name = model.getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes =
                ByteBuffer.allocate(1 + Short.BYTES + name.length + Short.BYTES + values.length * Float.BYTES);
        bytes.put((byte) VERSION).putShort((short) name.length).put(name).putShort((short) values.length);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static FaceTemplate ofBytes(byte[] stored) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(stored);
            int version = bytes.get();
            byte[] name = new byte[Short.toUnsignedInt(bytes.getShort())];
            bytes.get(name);
            int length = Short.toUnsignedInt(bytes.getShort());
            if (version != VERSION
                    || length == 0
                    || length > MOST_VALUES
                    || bytes.remaining() != length * Float.BYTES) {
                throw new IllegalArgumentException("These bytes are no face template.");
            }
            float[] values = new float[length];
            bytes.asFloatBuffer().get(values);
            return new FaceTemplate(new String(name, StandardCharsets.UTF_8), values);
        } catch (BufferUnderflowException cutOff) {
            throw new IllegalArgumentException("This face template is cut off.", cutOff);
        }
    }

    /**
     * The cosine of the angle between two faces, −1..1.
     *
     * @throws IllegalArgumentException if two networks made them
     */
    public double cosine(FaceTemplate other) {
        if (!model.equals(other.model) || values.length != other.values.length) {
            throw new IllegalArgumentException("Templates of two networks cannot be compared.");
        }
        double product = 0;
        for (int i = 0; i < values.length; i++) {
            product += (double) values[i] * other.values[i];
        }
        return Math.max(-1, Math.min(1, product));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FaceTemplate template
                && model.equals(template.model)
                && Arrays.equals(values, template.values);
    }

    @Override
    public int hashCode() {
        return 31 * model.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "FaceTemplate of " + values.length;
    }
}
