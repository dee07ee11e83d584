package io.proofline.specimens.edit;

import io.proofline.specimens.capture.Homography;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.capture.Photograph;
import io.proofline.specimens.document.Specimen;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;

/** A photograph of a document opened in an editor. Works in the document's plane, and remembers what was changed. */
final class Editor {

    private final Specimen document;
    private final BufferedImage picture;
    private final Homography toDocument;
    private final Homography toPicture;
    private BufferedImage mask;
    private List<Point2D> corners;

    Editor(Specimen document, Photograph photograph) {
        this.document = document;
        this.picture = Jpeg.decode(photograph.jpeg());
        this.corners = photograph.corners();
        List<Point2D> flat = rectangle(document.image());
        this.toDocument = Homography.between(photograph.corners(), flat);
        this.toPicture = Homography.between(flat, photograph.corners());
        this.mask = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    }

    BufferedImage picture() {
        return picture;
    }

    BufferedImage mask() {
        return mask;
    }

    /** Where the document is in the picture as it is now. */
    List<Point2D> corners() {
        return corners;
    }

    /**
     * The picture is another one altogether: a photograph of this one in a frame.
     *
     * @param shown what was photographed
     * @param left edge of this picture in it, pixels
     * @param top edge likewise
     */
    void photographedAgain(BufferedImage taken, List<Point2D> shownAt, BufferedImage shown, int left, int top) {
        Homography moved = Homography.between(rectangle(shown), shownAt);
        corners = corners.stream()
                .<Point2D>map(corner -> new Point2D.Double(
                        moved.x(corner.getX() + left, corner.getY() + top),
                        moved.y(corner.getX() + left, corner.getY() + top)))
                .toList();
        int width = taken.getWidth();
        int height = taken.getHeight();
        mask = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = mask.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
    }

    boolean prints(String field) {
        return document.places().containsKey(field);
    }

    /** Where a field is printed, in pixels of the document. */
    Rectangle place(String field) {
        Rectangle place = document.places().get(field);
        if (place == null) {
            throw new IllegalArgumentException("The document prints no " + field + ".");
        }
        return new Rectangle(place);
    }

    String value(String field) {
        return document.fields().get(field);
    }

    /** An empty sheet as large as the document, to draw on before it is {@linkplain #lay laid} over the photograph. */
    BufferedImage layer() {
        return new BufferedImage(
                document.image().getWidth(), document.image().getHeight(), BufferedImage.TYPE_INT_ARGB);
    }

    /** Lays what was drawn over the photograph, in its perspective. */
    void lay(BufferedImage layer) {
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                double u = toDocument.x(x, y) - 0.5;
                double v = toDocument.y(x, y) - 0.5;
                if (u < 0 || v < 0 || u > layer.getWidth() - 2 || v > layer.getHeight() - 2) {
                    continue;
                }
                double[] color = Bilinear.argb(layer, u, v);
                if (color[0] > 0) {
                    picture.setRGB(x, y, mixed(picture.getRGB(x, y), color));
                    mask.setRGB(x, y, 0xffffff);
                }
            }
        }
    }

    /** The colour of the photographed paper around a place: the brighter half of what is there. */
    Color paper(Rectangle place) {
        return tone(place, true);
    }

    /** The colour of the photographed ink: the darkest of what is there. */
    Color ink(Rectangle place) {
        return tone(place, false);
    }

    private Color tone(Rectangle place, boolean bright) {
        int[] shades = new int[place.width * place.height];
        int index = 0;
        for (int y = place.y; y < place.y + place.height; y++) {
            for (int x = place.x; x < place.x + place.width; x++) {
                shades[index++] = rgb(x, y) & 0xffffff;
            }
        }
        List<Integer> sorted = Arrays.stream(shades)
                .boxed()
                .sorted((a, b) -> Integer.compare(((a >> 8) & 0xff), ((b >> 8) & 0xff)))
                .toList();
        return new Color(sorted.get(bright ? sorted.size() * 3 / 4 : sorted.size() / 20));
    }

    /** The photographed colour at a place of the document. */
    int rgb(double u, double v) {
        int x = (int) Math.round(toPicture.x(u, v));
        int y = (int) Math.round(toPicture.y(u, v));
        return picture.getRGB(
                Math.max(0, Math.min(picture.getWidth() - 1, x)), Math.max(0, Math.min(picture.getHeight() - 1, y)));
    }

    Point2D inPicture(double u, double v) {
        return new Point2D.Double(toPicture.x(u, v), toPicture.y(u, v));
    }

    private static List<Point2D> rectangle(BufferedImage image) {
        double right = image.getWidth();
        double bottom = image.getHeight();
        return List.of(
                new Point2D.Double(0, 0),
                new Point2D.Double(right, 0),
                new Point2D.Double(right, bottom),
                new Point2D.Double(0, bottom));
    }

    private static int mixed(int below, double[] above) {
        int mixed = 0;
        for (int channel = 1; channel <= 3; channel++) {
            int shift = 24 - 8 * channel;
            double value = above[channel] * above[0] + ((below >> shift) & 0xff) * (1 - above[0]);
            mixed |= (int) Math.max(0, Math.min(255, Math.round(value))) << shift;
        }
        return mixed;
    }
}
