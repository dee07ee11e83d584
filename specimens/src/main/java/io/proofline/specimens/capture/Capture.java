package io.proofline.specimens.capture;

/**
 * How a document is photographed. The same values give the same picture.
 *
 * @param fingers how far fingers reach over an edge of the document, as a share of its height, 0 for none
 * @param jpegQuality 0..1
 */
public record Capture(
        long seed, Pose pose, Lens lens, Light light, Backdrop backdrop, double fingers, double jpegQuality) {

    /** A careful photograph with a telephone. */
    public static Capture careful(long seed) {
        return new Capture(seed, new Pose(1.2, 0.02, 1, 0), new Lens(0.6, 0, 3), Light.EVEN, Backdrop.DESK, 0, 0.9);
    }

    /** As flat and sharp as a scanner. */
    public static Capture scan(long seed) {
        return new Capture(seed, Pose.FLAT, new Lens(0, 0, 1), Light.EVEN, Backdrop.DESK, 0, 0.95);
    }

    /** @param degrees clockwise, any */
    public Capture rotated(double degrees) {
        return posed(new Pose(degrees, pose.tilt(), pose.size(), pose.cutOff()));
    }

    /** @param by how far the far edge recedes, 0 (seen from above) to 0.2 */
    public Capture tilted(double by) {
        return posed(new Pose(pose.rotation(), by, pose.size(), pose.cutOff()));
    }

    /** @param size 1 for a document that fills the frame, 0.3 for one across the table */
    public Capture sized(double size) {
        return posed(new Pose(pose.rotation(), pose.tilt(), size, pose.cutOff()));
    }

    /** @param share of the document that lies beyond an edge of the frame */
    public Capture cutOff(double share) {
        return posed(new Pose(pose.rotation(), pose.tilt(), pose.size(), share));
    }

    /** @param by standard deviation in pixels */
    public Capture blurred(double by) {
        return through(new Lens(by, lens.motion(), lens.noise()));
    }

    /** @param by pixels that the hand moved */
    public Capture shaken(double by) {
        return through(new Lens(lens.blur(), by, lens.noise()));
    }

    /** @param by standard deviation, of 255 */
    public Capture noisy(double by) {
        return through(new Lens(lens.blur(), lens.motion(), by));
    }

    /** @param by factor */
    public Capture lit(double by) {
        return under(new Light(by, light.glare(), light.shadow()));
    }

    /** @param by 0 for none to 1 */
    public Capture glaring(double by) {
        return under(new Light(light.brightness(), by, light.shadow()));
    }

    /** @param by share of the light that is taken away, 0..1 */
    public Capture shaded(double by) {
        return under(new Light(light.brightness(), light.glare(), by));
    }

    public Capture on(Backdrop other) {
        return new Capture(seed, pose, lens, light, other, fingers, jpegQuality);
    }

    /** @param reach of the fingers over an edge, as a share of the document's height */
    public Capture held(double reach) {
        return new Capture(seed, pose, lens, light, backdrop, reach, jpegQuality);
    }

    /** @param quality of the JPEG, 0..1 */
    public Capture compressed(double quality) {
        return new Capture(seed, pose, lens, light, backdrop, fingers, quality);
    }

    private Capture posed(Pose other) {
        return new Capture(seed, other, lens, light, backdrop, fingers, jpegQuality);
    }

    private Capture through(Lens other) {
        return new Capture(seed, pose, other, light, backdrop, fingers, jpegQuality);
    }

    private Capture under(Light other) {
        return new Capture(seed, pose, lens, other, backdrop, fingers, jpegQuality);
    }
}
