package io.proofline.specimens.document;

import com.google.zxing.BarcodeFormat;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Paper to print on, measured in millimetres. */
final class Sheet {

    /** 13 pixels a millimetre, 330 dots an inch. */
    static final double PIXELS_A_MILLIMETRE = 13;

    private static final Color INK = new Color(0x1b1b26);
    private static final Color FRAME = new Color(0x8a94a8);
    private static final Type VALUE = new Type(Typefaces.BOLD, 2.75, INK);
    private static final Color LABEL = new Color(0x4b5a78);

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final double width;
    private final double height;
    private final Map<String, String> truth = new LinkedHashMap<>();
    private final Map<String, Rectangle> places = new LinkedHashMap<>();

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

    /** @param size of the type in millimetres */
    void text(String text, Font font, double size, Color color, double x, double y) {
        graphics.setFont(font.deriveFont((float) size));
        graphics.setColor(color);
        graphics.drawString(text, (float) x, (float) y);
    }

    /**
     * A field with the truth about it: what it says, normalised, and where it stands.
     *
     * @param name one of {@link Fields}
     * @param value as a reader should normalise it; empty for what is printed but says nothing
     * @param text as printed
     */
    void field(String name, String value, String text, Type type, double x, double y) {
        text(text, type.font(), type.size(), type.color(), x, y);
        if (!value.isEmpty()) {
            truth.put(name, value);
            places.put(name, bounds(text, type, x, y));
        }
    }

    /** Right-to-left text that ends, on its left, where it must; {@code right} is where it begins. */
    void fieldFromRight(String name, String value, String text, Type type, double right, double y) {
        field(name, value, text, type, right - width(text, type), y);
    }

    /** A small label with a field in capitals under it. */
    void labelled(String label, String name, String text, double x, double y) {
        String capitals = text.toUpperCase(Locale.ROOT);
        labelled(label, name, capitals, capitals, x, y);
    }

    void labelledDate(String label, String name, LocalDate date, double x, double y) {
        labelled(label, name, date.toString(), PrintedDates.of(date), x, y);
    }

    void labelled(String label, String name, String value, String text, double x, double y) {
        label(label, x, y);
        field(name, value, text, VALUE, x, y + 3.3);
    }

    /** The holder's portrait, if the description has one, in a frame. */
    void picture(DocumentDescription description, double x, double y, double w, double h) {
        if (description.portrait() != null) {
            portrait(description.portrait(), x, y, w, h);
            frame(FRAME, x, y, w, h);
        }
    }

    /** Says what is true of this side where its place does not matter. */
    void fact(String name, String value) {
        truth.put(name, value);
    }

    /** A barcode with a quiet zone of paper around it, whose modules keep hard edges. */
    void barcode(BarcodeFormat format, String text, double x, double y, double w, double h) {
        fill(Color.WHITE, x - 1, y - 1, w + 2, h + 2);
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        picture(Barcodes.draw(format, text), x, y, w, h);
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    }

    void disc(Color color, double x, double y, double radius) {
        graphics.setColor(color);
        graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    }

    void centred(String text, Type type, double centre, double y) {
        text(text, type.font(), type.size(), type.color(), centre - width(text, type) / 2, y);
    }

    double width(String text, Type type) {
        return type.font()
                .deriveFont((float) type.size())
                .getStringBounds(text, graphics.getFontRenderContext())
                .getWidth();
    }

    /** The holder's portrait; its place is known as {@link Fields#PORTRAIT}. */
    void portrait(BufferedImage portrait, double x, double y, double w, double h) {
        picture(portrait, x, y, w, h);
        places.put(Fields.PORTRAIT, inPixels(x, y, w, h));
    }

    /** What was printed on this sheet and where. */
    Specimen specimen(List<String> mrz) {
        return new Specimen(image, mrz, truth, places);
    }

    private Rectangle bounds(String text, Type type, double x, double y) {
        return inPixels(x, y - 0.85 * type.size(), width(text, type), 1.15 * type.size());
    }

    private static Rectangle inPixels(double x, double y, double w, double h) {
        return new Rectangle(pixels(x), pixels(y), pixels(w), pixels(h));
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
