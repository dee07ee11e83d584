package io.proofline.vision.document.ocr;

import java.util.List;
import java.util.function.UnaryOperator;

/** A four-cornered area around text; the corners are named as somebody sees them who reads the text. */
public record Quad(Corner topLeft, Corner topRight, Corner bottomRight, Corner bottomLeft) {

    /** An upright rectangle. */
    public static Quad rectangle(double x, double y, double width, double height) {
        return new Quad(
                new Corner(x, y),
                new Corner(x + width, y),
                new Corner(x + width, y + height),
                new Corner(x, y + height));
    }

    public double width() {
        return (topLeft.distanceTo(topRight) + bottomLeft.distanceTo(bottomRight)) / 2;
    }

    public double height() {
        return (topLeft.distanceTo(bottomLeft) + topRight.distanceTo(bottomRight)) / 2;
    }

    public Corner centre() {
        return new Corner(
                (topLeft.x() + topRight.x() + bottomRight.x() + bottomLeft.x()) / 4,
                (topLeft.y() + topRight.y() + bottomRight.y() + bottomLeft.y()) / 4);
    }

    /** The middle of the edge where reading begins. */
    public Corner start() {
        return topLeft.towards(bottomLeft, 0.5);
    }

    /** The middle of the edge where reading ends. */
    public Corner end() {
        return topRight.towards(bottomRight, 0.5);
    }

    /** Direction of reading in radians, 0 to the right, growing clockwise. */
    public double angle() {
        return Math.atan2(end().y() - start().y(), end().x() - start().x());
    }

    /** The same area read upside down. */
    @SuppressWarnings("ArgumentSelectionDefectChecker") // opposite corners change places on purpose
    public Quad turnedOver() {
        return new Quad(bottomRight, bottomLeft, topLeft, topRight);
    }

    /** The part between two shares of the way from the start to the end; shares outside 0..1 lengthen the area. */
    public Quad part(double from, double to) {
        return new Quad(
                topLeft.towards(topRight, from),
                topLeft.towards(topRight, to),
                bottomLeft.towards(bottomRight, to),
                bottomLeft.towards(bottomRight, from));
    }

    /** The area made taller (or, below 1, lower) about its middle. */
    public Quad taller(double factor) {
        double beyond = (factor - 1) / 2;
        return new Quad(
                topLeft.towards(bottomLeft, -beyond),
                topRight.towards(bottomRight, -beyond),
                bottomRight.towards(topRight, -beyond),
                bottomLeft.towards(topLeft, -beyond));
    }

    /** Whether a point lies inside; the corners go round clockwise. */
    public boolean contains(Corner point) {
        List<Corner> corners = corners();
        for (int i = 0; i < corners.size(); i++) {
            Corner from = corners.get(i);
            Corner to = corners.get((i + 1) % corners.size());
            double side = (to.x() - from.x()) * (point.y() - from.y()) - (to.y() - from.y()) * (point.x() - from.x());
            if (side < 0) {
                return false;
            }
        }
        return true;
    }

    public List<Corner> corners() {
        return List.of(topLeft, topRight, bottomRight, bottomLeft);
    }

    public Quad map(UnaryOperator<Corner> move) {
        return new Quad(move.apply(topLeft), move.apply(topRight), move.apply(bottomRight), move.apply(bottomLeft));
    }
}
