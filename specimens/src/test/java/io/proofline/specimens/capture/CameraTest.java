package io.proofline.specimens.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CameraTest {

    private static final Color PAPER = new Color(240, 240, 250);

    @Test
    void the_same_values_give_the_same_picture() {
        BufferedImage sheet = sheet();
        Capture capture = Capture.careful(5).glaring(0.3);
        assertThat(Camera.photograph(sheet, capture).jpeg())
                .isEqualTo(Camera.photograph(sheet, capture).jpeg())
                .isNotEqualTo(Camera.photograph(sheet, Capture.careful(6).glaring(0.3))
                        .jpeg());
    }

    @Test
    void the_paper_lies_inside_the_corners_and_the_desk_outside() throws IOException {
        Photograph photograph =
                Camera.photograph(sheet(), Capture.scan(1).rotated(8).tilted(0.1));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(photograph.jpeg()));
        Point2D centre = centre(photograph.corners());
        for (Point2D corner : photograph.corners()) {
            assertThat(brightness(image, between(corner, centre, 0.1))).isGreaterThan(200);
            assertThat(brightness(image, between(corner, centre, -0.06))).isLessThan(150);
        }
    }

    @Test
    void less_light_gives_a_darker_picture() throws IOException {
        BufferedImage dark = ImageIO.read(
                new ByteArrayInputStream(Camera.develop(sheet(), Capture.scan(1).lit(0.4))));
        assertThat(brightness(dark, new Point2D.Double(200, 150))).isBetween(80, 110);
    }

    private static BufferedImage sheet() {
        BufferedImage sheet = new BufferedImage(400, 300, BufferedImage.TYPE_3BYTE_BGR);
        var graphics = sheet.createGraphics();
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, 400, 300);
        return sheet;
    }

    private static Point2D centre(List<Point2D> corners) {
        return new Point2D.Double(
                corners.stream().mapToDouble(Point2D::getX).average().orElseThrow(),
                corners.stream().mapToDouble(Point2D::getY).average().orElseThrow());
    }

    private static Point2D between(Point2D from, Point2D to, double share) {
        return new Point2D.Double(
                from.getX() + share * (to.getX() - from.getX()), from.getY() + share * (to.getY() - from.getY()));
    }

    private static int brightness(BufferedImage image, Point2D at) {
        Color color = new Color(image.getRGB((int) at.getX(), (int) at.getY()));
        return (color.getRed() + color.getGreen() + color.getBlue()) / 3;
    }
}
