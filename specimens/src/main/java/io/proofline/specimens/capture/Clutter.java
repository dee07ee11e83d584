package io.proofline.specimens.capture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Papers with print on them, a book, a pen and a cup: rectangles and dark strokes that are not the document. */
final class Clutter {

    private Clutter() {}

    static Pixels paint(int width, int height, Random random) {
        Pixels desk = Backdrop.DESK.paint(width, height, random);
        BufferedImage image = desk.toImage();
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        for (int paper = 0; paper < 4; paper++) {
            at(graphics, width, height, random, () -> paper(graphics, 0.45 * width, random));
        }
        Color cover = new Color(random.nextInt(0x1000000)).darker();
        at(graphics, width, height, random, () -> book(graphics, 0.3 * width, cover));
        at(graphics, width, height, random, () -> pen(graphics, 0.4 * width));
        at(graphics, width, height, random, () -> cup(graphics, 0.11 * width));
        graphics.dispose();
        return Pixels.of(image);
    }

    private static void at(Graphics2D graphics, int width, int height, Random random, Runnable thing) {
        AffineTransform before = graphics.getTransform();
        graphics.translate(random.nextDouble() * width, random.nextDouble() * height);
        graphics.rotate(random.nextDouble() * 2 * Math.PI);
        thing.run();
        graphics.setTransform(before);
    }

    private static void paper(Graphics2D graphics, double size, Random random) {
        graphics.setColor(new Color(0, 0, 0, 50));
        graphics.fill(new Rectangle2D.Double(6, 6, size, size * 1.3));
        graphics.setColor(new Color(238, 236, 228));
        graphics.fill(new Rectangle2D.Double(0, 0, size, size * 1.3));
        graphics.setColor(new Color(70, 70, 80));
        for (double y = size * 0.12; y < size * 1.2; y += size * 0.055) {
            for (double x = size * 0.1; x < size * 0.9; ) {
                double word = size * (0.03 + 0.08 * random.nextDouble());
                graphics.fill(new Rectangle2D.Double(x, y, word, size * 0.018));
                x += word + size * 0.02;
            }
        }
    }

    private static void book(Graphics2D graphics, double size, Color cover) {
        graphics.setColor(cover);
        graphics.fill(new Rectangle2D.Double(0, 0, size, size * 1.4));
        graphics.setColor(cover.brighter());
        graphics.setStroke(new BasicStroke(6));
        graphics.draw(new Rectangle2D.Double(size * 0.08, size * 0.08, size * 0.84, size * 1.24));
    }

    private static void pen(Graphics2D graphics, double length) {
        graphics.setStroke(new BasicStroke((float) (length / 22), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.setColor(new Color(0x20305e));
        graphics.draw(new Line2D.Double(0, 0, length, 0));
        graphics.setColor(new Color(0xc8ccd2));
        graphics.draw(new Line2D.Double(length * 0.9, 0, length, 0));
    }

    private static void cup(Graphics2D graphics, double radius) {
        graphics.setColor(new Color(0xe9e4da));
        graphics.fill(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        graphics.setColor(new Color(0x3a2416));
        graphics.fill(new Ellipse2D.Double(-radius * 0.85, -radius * 0.85, radius * 1.7, radius * 1.7));
    }
}
