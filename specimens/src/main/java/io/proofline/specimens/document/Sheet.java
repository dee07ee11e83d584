package io.proofline.specimens.document;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;

/** Paper to print on, measured in millimetres. */
final class Sheet {

    /** 13 pixels a millimetre, 330 dots an inch. */
    static final double PIXELS_A_MILLIMETRE = 13;

    private static final Color INK = new Color(0x1b1b26);
    private static final Color LABEL = new Color(0x4b5a78);

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double width;
    private final double height;

    Sheet(double width, double height) {
        this.width = width;
        this.height = height;
        image = new BufferedImage(pixels(width), pixels(height), BufferedImage.TYPE_3BYTE_BGR);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.scale(PIXELS_A_MILLIMETRE, PIXELS_A_MILLIMETRE);
    }

    BufferedImage image() {
        return image;
    }

    void fill(Color color, double x, double y, double w, double h) {
        graphics.setColor(color);
        graphics.fill(new java.awt.geom.Rectangle2D.Double(x, y, w, h));
    }

    /** The wavy line pattern that copies badly. */
    void guilloche(Color color, double spacing) {
        graphics.setStroke(new BasicStroke(0.08f));
        graphics.setColor(color);
        for (double base = -6; base < height + 6; base += spacing) {
            Path2D line = new Path2D.Double();
            line.moveTo(0, base);
            for (double x = 0; x <= width; x += 0.5) {
                line.lineTo(x, base + 1.8 * Math.sin(x / 6 + base) + 0.9 * Math.sin(x / 2.3 - base * 2));
            }
            graphics.draw(line);
        }
    }

    void label(String text, double x, double y) {
        text(text, Typefaces.TEXT, 1.55, LABEL, x, y);
    }

    void value(String text, double x, double y) {
        text(text, Typefaces.BOLD, 2.75, INK, x, y);
    }

    /** @param size of the type in millimetres */
    void text(String text, Font font, double size, Color color, double x, double y) {
        graphics.setFont(font.deriveFont((float) size));
        graphics.setColor(color);
        graphics.drawString(text, (float) x, (float) y);
    }

    /** One line of a machine-readable zone: OCR-B, ten characters an inch (ICAO 9303-3 section 4.1). */
    void mrzLine(String line, double x, double baseline) {
        double pitch = 2.54;
        graphics.setFont(Typefaces.ocrB(pitch));
        graphics.setColor(INK);
        for (int i = 0; i < line.length(); i++) {
            graphics.drawString(line.substring(i, i + 1), (float) (x + i * pitch), (float) baseline);
        }
    }

    void picture(BufferedImage picture, double x, double y, double w, double h) {
        graphics.drawImage(
                picture, new AffineTransform(w / picture.getWidth(), 0, 0, h / picture.getHeight(), x, y), null);
    }

    /** A faint second portrait, as many documents carry. */
    void ghost(BufferedImage picture, double x, double y, double w, double h) {
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.22f));
        picture(picture, x, y, w, h);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    /** Marks the document as what it is, slanted and pale. */
    void specimenMark(double x, double y, double size) {
        AffineTransform before = graphics.getTransform();
        graphics.rotate(Math.toRadians(-14), x, y);
        text("SPECIMEN", Typefaces.BOLD, size, new Color(200, 30, 60, 70), x, y);
        graphics.setTransform(before);
    }

    void frame(Color color, double x, double y, double w, double h) {
        graphics.setStroke(new BasicStroke(0.2f));
        graphics.setColor(color);
        graphics.draw(new RoundRectangle2D.Double(x, y, w, h, 1, 1));
    }

    private static int pixels(double millimetres) {
        return (int) Math.round(millimetres * PIXELS_A_MILLIMETRE);
    }
}
