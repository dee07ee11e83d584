package io.proofline.specimens.edit;

import io.proofline.specimens.capture.Camera;
import io.proofline.specimens.capture.Capture;
import io.proofline.specimens.capture.Jpeg;
import io.proofline.specimens.capture.Photograph;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** The photograph shown or printed, and photographed again. */
final class Recapture {

    /** Width of the screen's frame, as a share of the picture's width. */
    private static final double BEZEL = 0.035;

    private Recapture() {}

    /**
     * A screen's pixels are about as wide as the camera's, so what is left of their raster is a beat, the moiré: the
     * raster sampled by the camera, each colour with a phase of its own, at the contrast that integrating over a
     * sensor's pixel leaves of it.
     */
    static BufferedImage screen(Editor editor, Edit.Source other, Random random) {
        BufferedImage shown = framed(editor.picture(), BEZEL, new Color(0x15161a), new Color(0x8a6a4a));
        double pitch = 1.06 + 0.12 * random.nextDouble();
        double angle = Math.toRadians(1 + 3 * random.nextDouble());
        double contrast = 0.06 + 0.06 * random.nextDouble();
        for (int y = 0; y < shown.getHeight(); y++) {
            for (int x = 0; x < shown.getWidth(); x++) {
                double across = x * Math.cos(angle) + y * Math.sin(angle) + 2e-5 * y * y;
                double down = y * Math.cos(angle) - x * Math.sin(angle);
                int color = shown.getRGB(x, y);
                int seen = 0;
                for (int channel = 0; channel < 3; channel++) {
                    double wave = Math.cos(2 * Math.PI * (across / pitch + channel / 3.0))
                            + 0.6 * Math.cos(2 * Math.PI * down / pitch);
                    double value = ((color >> (16 - 8 * channel)) & 0xff) * (1 + contrast * wave) + 6;
                    seen = (seen << 8) | (int) Math.max(0, Math.min(255, value));
                }
                shown.setRGB(x, y, seen);
            }
        }
        return again(editor, shown, random, 0.25);
    }

    /** Dots of cyan, magenta, yellow and black, larger where it is darker, each raster at the angle printers use. */
    static BufferedImage print(Editor editor, Edit.Source other, Random random) {
        BufferedImage picture = editor.picture();
        double pitch = 3.4 + 0.8 * random.nextDouble();
        double[] angles = {Math.toRadians(15), Math.toRadians(75), 0};
        BufferedImage printed = framed(picture, 0.05, new Color(0xf4f2ec), new Color(0xf4f2ec));
        int left = (printed.getWidth() - picture.getWidth()) / 2;
        int top = (printed.getHeight() - picture.getHeight()) / 2;
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int color = picture.getRGB(x, y);
                int seen = 0;
                for (int channel = 0; channel < 3; channel++) {
                    double light = ((color >> (16 - 8 * channel)) & 0xff) / 255.0;
                    double u = (x * Math.cos(angles[channel]) + y * Math.sin(angles[channel])) * 2 * Math.PI / pitch;
                    double v = (y * Math.cos(angles[channel]) - x * Math.sin(angles[channel])) * 2 * Math.PI / pitch;
                    double raster = 0.5 + 0.25 * (Math.cos(u) + Math.cos(v));
                    double dot = 1 / (1 + Math.exp(-(light - raster) * 7));
                    seen = (seen << 8) | (int) (24 + 216 * (0.55 * dot + 0.45 * light));
                }
                printed.setRGB(left + x, top + y, seen);
            }
        }
        return again(editor, printed, random, 0.5);
    }

    private static BufferedImage again(Editor editor, BufferedImage shown, Random random, double blur) {
        Capture capture = Capture.careful(random.nextInt(1 << 20))
                .rotated(3 * random.nextDouble() - 1.5)
                .blurred(blur)
                .noisy(3);
        Photograph photograph = Camera.photograph(shown, capture);
        BufferedImage taken = Jpeg.decode(photograph.jpeg());
        BufferedImage before = editor.picture();
        int left = (shown.getWidth() - before.getWidth()) / 2;
        int top = (shown.getHeight() - before.getHeight()) / 2;
        editor.photographedAgain(taken, photograph.corners(), shown, left, top);
        return taken;
    }

    /** The picture in a frame with a narrow rim. */
    private static BufferedImage framed(BufferedImage picture, double share, Color frame, Color rim) {
        int border = (int) (share * picture.getWidth());
        BufferedImage framed = new BufferedImage(
                picture.getWidth() + 2 * border, picture.getHeight() + 2 * border, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = framed.createGraphics();
        graphics.setColor(rim);
        graphics.fillRect(0, 0, framed.getWidth(), framed.getHeight());
        graphics.setColor(frame);
        graphics.fillRect(2, 2, framed.getWidth() - 4, framed.getHeight() - 4);
        graphics.drawImage(picture, border, border, null);
        graphics.dispose();
        return framed;
    }
}
