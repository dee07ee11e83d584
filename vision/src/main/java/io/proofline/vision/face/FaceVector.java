package io.proofline.vision.face;

/**
 * A face as a point on the unit sphere; like faces lie close. A biometric template: to be kept as carefully as the
 * picture.
 *
 * @param values of unit length; treat as immutable
 */
public record FaceVector(float[] values) {

    static FaceVector normalised(float[] raw) {
        double square = 0;
        for (float value : raw) {
            square += (double) value * value;
        }
        if (!(square > 0)) {
            throw new IllegalArgumentException("A vector of no length has no direction.");
        }
        double length = Math.sqrt(square);
        float[] unit = new float[raw.length];
        for (int i = 0; i < raw.length; i++) {
            unit[i] = (float) (raw[i] / length);
        }
        return new FaceVector(unit);
    }

    /** The cosine of the angle between two faces, −1..1. */
    public double cosine(FaceVector other) {
        double product = 0;
        for (int i = 0; i < values.length; i++) {
            product += (double) values[i] * other.values[i];
        }
        return Math.max(-1, Math.min(1, product));
    }

    @Override
    public String toString() {
        return "FaceVector of " + values.length;
    }
}
