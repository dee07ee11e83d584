package io.proofline.specimens.capture;

/**
 * How a document is photographed. The same values give the same picture.
 *
 * @param rotation degrees, clockwise
 * @param tilt how far the far edge recedes, 0 (seen from above) to 0.2
 * @param blur standard deviation of the blur in pixels, 0 for none
 * @param noise standard deviation of the sensor's noise, 0..30 of 255
 * @param brightness factor, 1 as it is
 * @param glare 0 for none to 1 for a spot that hides what is under it
 * @param jpegQuality 0..1
 */
public record Capture(
        long seed,
        double rotation,
        double tilt,
        double blur,
        double noise,
        double brightness,
        double glare,
        double jpegQuality) {

    /** A careful photograph with a telephone. */
    public static Capture careful(long seed) {
        return new Capture(seed, 1.2, 0.02, 0.6, 3, 1, 0, 0.9);
    }

    /** As flat and sharp as a scanner. */
    public static Capture scan(long seed) {
        return new Capture(seed, 0, 0, 0, 1, 1, 0, 0.95);
    }

    public Capture rotated(double degrees) {
        return new Capture(seed, degrees, tilt, blur, noise, brightness, glare, jpegQuality);
    }

    public Capture tilted(double by) {
        return new Capture(seed, rotation, by, blur, noise, brightness, glare, jpegQuality);
    }

    public Capture blurred(double by) {
        return new Capture(seed, rotation, tilt, by, noise, brightness, glare, jpegQuality);
    }

    public Capture noisy(double by) {
        return new Capture(seed, rotation, tilt, blur, by, brightness, glare, jpegQuality);
    }

    public Capture lit(double by) {
        return new Capture(seed, rotation, tilt, blur, noise, by, glare, jpegQuality);
    }

    public Capture glaring(double by) {
        return new Capture(seed, rotation, tilt, blur, noise, brightness, by, jpegQuality);
    }

    public Capture compressed(double quality) {
        return new Capture(seed, rotation, tilt, blur, noise, brightness, glare, quality);
    }
}
