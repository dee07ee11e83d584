package io.proofline.specimens.capture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.List;
import java.util.Random;

/**
 * Where a document lies in a picture.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param corners of the document in the picture: upper left, upper right, lower right, lower left as it reads; beyond
 *     the frame where it is cut off
 */
record Frame(int width, int height, List<Point2D> corners) {

    private static final double MARGIN = 0.12;

    Frame {
        corners = List.copyOf(corners);
    }

    static Frame of(int documentWidth, int documentHeight, Pose pose, long seed) {
        List<Point2D> posed = posed(documentWidth, documentHeight, pose);
        double left = posed.stream().mapToDouble(Point2D::getX).min().orElseThrow();
        double top = posed.stream().mapToDouble(Point2D::getY).min().orElseThrow();
        double right = posed.stream().mapToDouble(Point2D::getX).max().orElseThrow();
        double bottom = posed.stream().mapToDouble(Point2D::getY).max().orElseThrow();
        double margin = MARGIN * Math.min(documentWidth, documentHeight);
        double width = right - left + 2 * margin;
        double height = bottom - top + 2 * margin;
        Random random = new Random(seed ^ 0x6672616d);
        // A small document lies anywhere in the frame; one that fills it has the same margin all around.
        double x = margin + (1 - pose.size()) * (right - left) * random.nextDouble();
        double y = margin + (1 - pose.size()) * (bottom - top) * random.nextDouble();
        if (pose.cutOff() > 0) {
            switch (random.nextInt(4)) {
                case 0 -> x = -pose.cutOff() * (right - left);
                case 1 -> x = width - (1 - pose.cutOff()) * (right - left) * pose.size();
                case 2 -> y = -pose.cutOff() * (bottom - top);
                default -> y = height - (1 - pose.cutOff()) * (bottom - top) * pose.size();
            }
        }
        AffineTransform place = new AffineTransform(pose.size(), 0, 0, pose.size(), x, y);
        place.translate(-left, -top);
        return new Frame(
                (int) width,
                (int) height,
                posed.stream().map(point -> place.transform(point, null)).toList());
    }

    /** The four corners, tilted and turned about the middle of the document. */
    private static List<Point2D> posed(double w, double h, Pose pose) {
        double inset = pose.tilt() * w / 2;
        double lower = pose.tilt() * h / 2;
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(pose.rotation()), w / 2, h / 2);
        return List.<Point2D>of(
                        new Point2D.Double(inset, lower),
                        new Point2D.Double(w - inset, lower),
                        new Point2D.Double(w, h),
                        new Point2D.Double(0, h))
                .stream()
                .map(point -> turn.transform(point, null))
                .toList();
    }

    /** Paints the document into the scene. */
    void lay(Pixels document, Pixels scene) {
        Homography toDocument = Homography.between(
                corners,
                List.of(
                        new Point2D.Double(0, 0),
                        new Point2D.Double(document.width(), 0),
                        new Point2D.Double(document.width(), document.height()),
                        new Point2D.Double(0, document.height())));
        double shrink = corners.get(0).distance(corners.get(1)) / document.width();
        // What is taken from far away is averaged by the sensor; picking pixels out instead would alias.
        Pixels source = shrink < 0.8 ? Pixels.of(Blur.gaussian(document.toImage(), 0.4 / shrink)) : document;
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                double u = toDocument.x(x, y) - 0.5;
                double v = toDocument.y(x, y) - 0.5;
                if (source.contains(u, v)) {
                    scene.set(x, y, source.between(u, v));
                }
            }
        }
    }
}
