package io.proofline.vision.model;

import java.util.Arrays;

/**
 * Numbers and their shape, row-major.
 *
 * @param values not copied; treat as immutable
 */
public record Tensor(float[] values, long[] shape) {

    public Tensor {
        long expected = 1;
        for (long side : shape) {
            expected = Math.multiplyExact(expected, side);
        }
        if (expected != values.length) {
            throw new IllegalArgumentException(
                    values.length + " values do not fill the shape " + Arrays.toString(shape) + ".");
        }
    }

    /** The side of the given axis; negative axes count from the last. */
    public int side(int axis) {
        return Math.toIntExact(shape[axis < 0 ? shape.length + axis : axis]);
    }

    /** The values as probabilities: e^x over the sum of e^x. */
    public float[] softmax() {
        float highest = Float.NEGATIVE_INFINITY;
        for (float value : values) {
            highest = Math.max(highest, value);
        }
        double sum = 0;
        double[] powers = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            powers[i] = Math.exp(values[i] - highest);
            sum += powers[i];
        }
        float[] shares = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            shares[i] = (float) (powers[i] / sum);
        }
        return shares;
    }

    @Override
    public String toString() {
        return "Tensor" + Arrays.toString(shape);
    }
}
