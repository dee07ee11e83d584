package io.proofline.vision.face;

/**
 * A face as a point on the unit sphere; like faces lie close. A biometric template: to be kept as carefully as the
 * picture.
 *
 * @param values of unit length; treat as immutable
 */
public record FaceVector(float[] values) {

    /**
     * A vector as the network gives it.
     *
     * @param length how much the network recognised: faces of 45 photographs lay at 3.2 to 4.5; with the lower half
     *     painted dark half of them fell below 3.0, with a hand before the mouth a quarter
     */
    public record Raw(FaceVector direction, double length) {}

    static FaceVector normalised(float[] raw) {
        return raw(raw).direction();
    }

    static Raw raw(float[] raw) {
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
        return new Raw(new FaceVector(unit), length);
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
