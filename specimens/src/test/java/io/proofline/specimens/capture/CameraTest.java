package io.proofline.specimens.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    @Test
    void what_is_cut_off_lies_beyond_the_frame() throws IOException {
        Photograph whole = Camera.photograph(sheet(), Capture.scan(3).cutOff(0.01));
        Photograph cut = Camera.photograph(sheet(), Capture.scan(3).cutOff(0.2));
        assertThat(shareInside(cut)).isCloseTo(0.8, Offset.offset(0.02));
        assertThat(shareInside(whole)).isGreaterThan(0.98);
    }

    @Test
    void what_is_small_in_the_frame_leaves_the_frame_as_large_as_before() throws IOException {
        Photograph near = Camera.photograph(sheet(), Capture.scan(3));
        Photograph far = Camera.photograph(sheet(), Capture.scan(3).sized(0.4));
        assertThat(decoded(far).getWidth()).isEqualTo(decoded(near).getWidth());
        assertThat(far.corners().get(0).distance(far.corners().get(1))).isCloseTo(160, Offset.offset(1.0));
        assertThat(shareInside(far)).isCloseTo(1, Offset.offset(0.001));
    }

    @Test
    void a_shadow_darkens_a_part_and_leaves_the_rest() throws IOException {
        BufferedImage shaded =
                decoded(Camera.photograph(sheet(), Capture.scan(4).shaded(0.7)));
        BufferedImage even = decoded(Camera.photograph(sheet(), Capture.scan(4)));
        long darker = 0;
        long same = 0;
        for (int y = 60; y < 280; y++) {
            for (int x = 60; x < 380; x++) {
                int less = (even.getRGB(x, y) & 0xff) - (shaded.getRGB(x, y) & 0xff);
                darker += less > 100 ? 1 : 0;
                same += Math.abs(less) < 12 ? 1 : 0;
            }
        }
        assertThat(darker).isGreaterThan(10_000);
        assertThat(same).isGreaterThan(10_000);
    }

    @Test
    void fingers_hide_more_the_farther_they_reach() throws IOException {
        BufferedImage free = decoded(Camera.photograph(sheet(), Capture.scan(2)));
        long little =
                changed(free, decoded(Camera.photograph(sheet(), Capture.scan(2).held(0.03))));
        long much =
                changed(free, decoded(Camera.photograph(sheet(), Capture.scan(2).held(0.4))));
        assertThat(little).isPositive();
        assertThat(much).isGreaterThan(little + 5_000);
    }

    @ParameterizedTest
    @EnumSource
    void every_degradation_is_the_same_for_the_same_seed_and_has_two_strengths(Degradation degradation) {
        Capture again = degradation.heavy(5);
        assertThat(degradation.heavy(5)).isEqualTo(again);
        assertThat(degradation.light(5).equals(degradation.heavy(5))).isEqualTo(degradation == Degradation.NONE);
        assertThat(degradation.light(5).equals(Capture.careful(5))).isEqualTo(degradation == Degradation.NONE);
    }

    private static long changed(BufferedImage one, BufferedImage other) {
        long changed = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                changed += Math.abs((one.getRGB(x, y) & 0xff) - (other.getRGB(x, y) & 0xff)) > 40 ? 1 : 0;
            }
        }
        return changed;
    }

    /** How much of the upright document lies inside the picture. */
    private static double shareInside(Photograph photograph) throws IOException {
        BufferedImage image = decoded(photograph);
        Point2D first = photograph.corners().get(0);
        Point2D third = photograph.corners().get(2);
        double width = Math.min(image.getWidth(), third.getX()) - Math.max(0, first.getX());
        double height = Math.min(image.getHeight(), third.getY()) - Math.max(0, first.getY());
        return width * height / ((third.getX() - first.getX()) * (third.getY() - first.getY()));
    }

    private static BufferedImage decoded(Photograph photograph) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photograph.jpeg()));
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
