package io.proofline.specimens.capture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.LinearGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** Fingers that hold a document by an edge and hide what is under them. */
final class Fingers {

    private static final List<Color> SKIN = List.of(new Color(0xd9a07e), new Color(0x9c6b4a), new Color(0x6b442d));
    /** Of a thumb, in heights of the document: some 16 mm of 54 mm. */
    private static final double WIDTH = 0.28;

    private Fingers() {}

    /** @param reach over the edge, as a share of the document's height */
    static Pixels over(Pixels scene, Frame frame, double reach, long seed) {
        Random random = new Random(seed ^ 0x66696e67);
        BufferedImage image = scene.toImage();
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color skin = SKIN.get(random.nextInt(SKIN.size()));
        int edge = random.nextInt(4);
        finger(graphics, frame, edge, 0.25 + 0.5 * random.nextDouble(), reach, skin);
        if (random.nextBoolean()) {
            finger(graphics, frame, (edge + 2) % 4, 0.3 + 0.4 * random.nextDouble(), reach, skin);
        }
        graphics.dispose();
        return Pixels.of(image);
    }

    /** @param along where on the edge, 0 to 1 */
    private static void finger(Graphics2D graphics, Frame frame, int edge, double along, double reach, Color skin) {
        Point2D from = frame.corners().get(edge);
        Point2D to = frame.corners().get((edge + 1) % 4);
        double height = frame.corners().get(0).distance(frame.corners().get(3));
        AffineTransform before = graphics.getTransform();
        graphics.translate(
                from.getX() + along * (to.getX() - from.getX()), from.getY() + along * (to.getY() - from.getY()));
        // Along the edge is x from here on, into the document is y.
        graphics.rotate(Math.atan2(to.getY() - from.getY(), to.getX() - from.getX()) + 0.15 - 0.3 * along);
        double width = WIDTH * height;
        double length = 3 * height;
        double tip = reach * height;
        graphics.setPaint(new LinearGradientPaint(
                (float) (-width / 2), 0, (float) (width / 2), 0, new float[] {0, 0.35f, 1}, new Color[] {
                    skin.darker(), skin, skin.darker().darker()
                }));
        graphics.fill(new RoundRectangle2D.Double(-width / 2, tip - length, width, length, width, width));
        graphics.setColor(new Color(245, 215, 205, 120));
        graphics.fill(new Ellipse2D.Double(-width * 0.3, tip - width * 0.75, width * 0.6, width * 0.62));
        graphics.setTransform(before);
    }
}
