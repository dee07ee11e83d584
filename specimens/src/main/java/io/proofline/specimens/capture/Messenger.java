package io.proofline.specimens.capture;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * What messengers and upload forms do to a photograph on its way: make it smaller and save it again.
 *
 * @param longerSide pixels; smaller pictures keep their size
 * @param quality of the JPEG, 0..1
 */
public record Messenger(int longerSide, double quality) {

    private static final int LEAST_SIDE = 1080;
    private static final int MOST_SIDE = 1600;

    /** One of those in use: 1080 to 1600 pixels, quality 70 to 85. */
    public static Messenger any(long seed) {
        Random random = new Random(seed ^ 0x6d736772);
        return new Messenger(LEAST_SIDE + random.nextInt(MOST_SIDE - LEAST_SIDE + 1), 0.70 + 0.01 * random.nextInt(16));
    }

    /** The picture in the size in which it arrives. */
    public BufferedImage reduced(BufferedImage picture) {
        int longer = Math.max(picture.getWidth(), picture.getHeight());
        if (longer <= longerSide) {
            return picture;
        }
        double scale = (double) longerSide / longer;
        int width = (int) Math.round(picture.getWidth() * scale);
        int height = (int) Math.round(picture.getHeight() * scale);
        BufferedImage reduced = new BufferedImage(width, height, picture.getType());
        Graphics2D graphics = reduced.createGraphics();
        graphics.drawImage(picture.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        graphics.dispose();
        return reduced;
    }
}
