package io.proofline.vision.document.ocr;

/**
 * A point in a picture.
 *
 * @param x pixels from the left
 * @param y pixels from the top
 */
public record Corner(double x, double y) {

    public Corner plus(double dx, double dy) {
        return new Corner(x + dx, y + dy);
    }

    public Corner times(double factor) {
        return new Corner(x * factor, y * factor);
    }

    public double distanceTo(Corner other) {
        return Math.hypot(other.x - x, other.y - y);
    }

    /** The point at a share of the way to another; shares outside 0..1 lie beyond the ends. */
    public Corner towards(Corner other, double share) {
        return new Corner(x + (other.x - x) * share, y + (other.y - y) * share);
    }
}
