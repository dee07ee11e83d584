package io.proofline.vision.forensics;

import io.proofline.vision.forensics.plane.BlockGrid;
import io.proofline.vision.forensics.plane.BlockMap;
import io.proofline.vision.image.Picture;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** Draws where a method found something: red over a picture that shows through. */
final class HeatMap {

    private static final int LONGER_SIDE = 480;
    private static final int MOST_OPAQUE = 190;
    private static final Color PLACE = new Color(255, 32, 32, 120);
    private static final Color ORIGIN = new Color(32, 96, 255, 120);

    private final BufferedImage image;
    private final double scale;

    private HeatMap(Picture picture) {
        this.scale = Math.min(1, (double) LONGER_SIDE / Math.max(picture.width(), picture.height()));
        this.image = new BufferedImage(
                Math.max(1, (int) Math.round(picture.width() * scale)),
                Math.max(1, (int) Math.round(picture.height() * scale)),
                BufferedImage.TYPE_INT_ARGB);
    }

    /** Blocks from a quarter of {@code full} upwards, the stronger the redder. */
    static byte[] of(Picture picture, BlockMap map, double full) {
        HeatMap heat = new HeatMap(picture);
        BlockGrid grid = map.grid();
        for (int y = 0; y < heat.image.getHeight(); y++) {
            int row = (int) ((y / heat.scale - grid.top()) / grid.pitch());
            for (int x = 0; x < heat.image.getWidth(); x++) {
                int column = (int) ((x / heat.scale - grid.left()) / grid.pitch());
                if (row < grid.rows() && column < grid.columns()) {
                    double share = Math.abs(map.values()[row * grid.columns() + column]) / full;
                    if (share > 0.25) {
                        int opaque = (int) (MOST_OPAQUE * Math.min(1, share));
                        heat.image.setRGB(x, y, opaque << 24 | 255 << 16 | (int) (200 * (1 - Math.min(1, share))) << 8);
                    }
                }
            }
        }
        return heat.png();
    }

    /** Rectangles of pixels: x, y, width, height. The second of a pair is drawn in blue. */
    static byte[] of(Picture picture, List<double[]> places, boolean pairs) {
        HeatMap heat = new HeatMap(picture);
        Graphics2D graphics = heat.image.createGraphics();
        for (int i = 0; i < places.size(); i++) {
            double[] place = places.get(i);
            graphics.setColor(pairs && i % 2 == 1 ? ORIGIN : PLACE);
            graphics.fillRect(
                    (int) (place[0] * heat.scale),
                    (int) (place[1] * heat.scale),
                    Math.max(2, (int) Math.ceil(place[2] * heat.scale)),
                    Math.max(2, (int) Math.ceil(place[3] * heat.scale)));
        }
        graphics.dispose();
        return heat.png();
    }

    private byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
