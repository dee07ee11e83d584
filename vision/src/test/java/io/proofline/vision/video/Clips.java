package io.proofline.vision.video;

import io.proofline.specimens.clip.Clip;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/** Small clips whose pictures say which frame and which way up they are. */
final class Clips {

    private Clips() {}

    /** 320 × 240 pixels at ten frames a second: red above, blue below, and a white bar that moves down. */
    static Clip flag(double seconds) {
        return new Clip(Clips::flagFrame, (int) Math.round(seconds * 10), 10);
    }

    private static BufferedImage flagFrame(int number) {
        BufferedImage frame = new BufferedImage(320, 240, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = frame.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 320, 120);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(0, 120, 320, 120);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 2 * number, 320, 8);
        graphics.dispose();
        return frame;
    }
}
