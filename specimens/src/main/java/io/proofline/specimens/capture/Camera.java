package io.proofline.specimens.capture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Photographs flat pictures: lays documents on a desk, turns, tilts, blurs, lights and compresses them. */
public final class Camera {

    private static final double MARGIN = 0.12;

    private Camera() {}

    /** A document lying on a desk. */
    public static Photograph photograph(BufferedImage document, Capture capture) {
        Random random = new Random(capture.seed());
        List<Point2D> corners = corners(document, capture);
        Pixels scene = onDesk(Pixels.of(document), corners, random);
        return new Photograph(finish(scene, capture, random), corners);
    }

    /** A picture that fills the frame, e.g. a selfie. Rotation, tilt and glare do not apply. */
    public static byte[] develop(BufferedImage picture, Capture capture) {
        return finish(Pixels.of(picture), capture.glaring(0), new Random(capture.seed()));
    }

    private static byte[] finish(Pixels scene, Capture capture, Random random) {
        Pixels seen = Pixels.of(blurred(scene.toImage(), capture.blur()));
        expose(seen, capture, random);
        return Jpeg.encode(seen.toImage(), capture.jpegQuality());
    }

    private static List<Point2D> corners(BufferedImage document, Capture capture) {
        double w = document.getWidth();
        double h = document.getHeight();
        double inset = capture.tilt() * w / 2;
        double lower = capture.tilt() * h / 2;
        List<Point2D> flat = List.of(
                new Point2D.Double(inset, lower),
                new Point2D.Double(w - inset, lower),
                new Point2D.Double(w, h),
                new Point2D.Double(0, h));
        AffineTransform turn = AffineTransform.getRotateInstance(Math.toRadians(capture.rotation()), w / 2, h / 2);
        List<Point2D> turned =
                flat.stream().map(point -> turn.transform(point, null)).toList();
        double left = turned.stream().mapToDouble(Point2D::getX).min().orElseThrow();
        double top = turned.stream().mapToDouble(Point2D::getY).min().orElseThrow();
        double margin = MARGIN * Math.min(w, h);
        List<Point2D> placed = new ArrayList<>();
        turned.forEach(
                point -> placed.add(new Point2D.Double(point.getX() - left + margin, point.getY() - top + margin)));
        return placed;
    }

    private static Pixels onDesk(Pixels document, List<Point2D> corners, Random random) {
        double margin = MARGIN * Math.min(document.width(), document.height());
        int width = (int) (corners.stream().mapToDouble(Point2D::getX).max().orElseThrow() + margin);
        int height = (int) (corners.stream().mapToDouble(Point2D::getY).max().orElseThrow() + margin);
        Pixels scene = Pixels.blank(width, height);
        Homography toDocument = Homography.between(
                corners,
                List.of(
                        new Point2D.Double(0, 0),
                        new Point2D.Double(document.width(), 0),
                        new Point2D.Double(document.width(), document.height()),
                        new Point2D.Double(0, document.height())));
        Desk desk = new Desk(random.nextDouble() * 50);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double u = toDocument.x(x, y) - 0.5;
                double v = toDocument.y(x, y) - 0.5;
                scene.set(x, y, document.contains(u, v) ? document.between(u, v) : desk.color(x, y));
            }
        }
        return scene;
    }

    /** Light, glare and the sensor's noise. */
    private static void expose(Pixels scene, Capture capture, Random random) {
        double glareX = scene.width() * (0.35 + 0.3 * random.nextDouble());
        double glareY = scene.height() * (0.3 + 0.3 * random.nextDouble());
        double reach = 0.14 * scene.width();
        for (int y = 0; y < scene.height(); y++) {
            for (int x = 0; x < scene.width(); x++) {
                double added = capture.noise() == 0 ? 0 : random.nextGaussian() * capture.noise();
                if (capture.glare() > 0) {
                    double distance = ((x - glareX) * (x - glareX) + (y - glareY) * (y - glareY)) / (2 * reach * reach);
                    added += 400 * capture.glare() * Math.exp(-distance);
                }
                scene.set(x, y, exposed(scene.at(x, y), capture.brightness(), added));
            }
        }
    }

    private static int exposed(int rgb, double factor, double added) {
        int lit = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double value = ((rgb >> shift) & 0xff) * factor + added;
            lit = lit << 8 | (int) Math.max(0, Math.min(255, Math.round(value)));
        }
        return lit;
    }

    private static BufferedImage blurred(BufferedImage image, double deviation) {
        if (deviation <= 0) {
            return image;
        }
        int radius = (int) Math.ceil(3 * deviation);
        float[] weights = new float[2 * radius + 1];
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            weights[i + radius] = (float) Math.exp(-i * i / (2 * deviation * deviation));
            sum += weights[i + radius];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] /= sum;
        }
        BufferedImage across =
                new ConvolveOp(new Kernel(weights.length, 1, weights), ConvolveOp.EDGE_NO_OP, null).filter(image, null);
        return new ConvolveOp(new Kernel(1, weights.length, weights), ConvolveOp.EDGE_NO_OP, null).filter(across, null);
    }
}
