package io.proofline.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_imgproc.GaussianBlur;

import io.proofline.contract.evidence.EvidenceRefused;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.junit.jupiter.api.Test;

class PictureQualityTest {

    @Test
    void a_blurred_picture_is_less_sharp() throws EvidenceRefused {
        try (Picture sharp = decoded(speckled());
                Picture blurred = NativeScope.picture(() -> {
                    Mat mat = new Mat();
                    GaussianBlur(sharp.mat(), mat, new Size(0, 0), 3);
                    return mat;
                })) {
            assertThat(PictureQuality.of(sharp).sharpness()).isGreaterThan(0.9);
            assertThat(PictureQuality.of(blurred).sharpness()).isLessThan(0.3);
        }
    }

    @Test
    void brightness_is_the_mean_grey() throws EvidenceRefused {
        assertThat(qualityOf(filled(Color.BLACK)).brightness()).isCloseTo(0, within(0.01));
        assertThat(qualityOf(filled(Color.GRAY)).brightness()).isCloseTo(0.5, within(0.01));
        assertThat(qualityOf(filled(Color.WHITE)).brightness()).isCloseTo(1, within(0.01));
    }

    @Test
    void glare_is_the_share_of_burnt_out_pixels() throws EvidenceRefused {
        BufferedImage quarter = filled(Color.GRAY);
        Graphics2D graphics = quarter.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 200, 150);
        graphics.dispose();

        assertThat(qualityOf(quarter).glare()).isCloseTo(0.25, within(0.01));
        assertThat(qualityOf(filled(Color.GRAY)).glare()).isZero();
    }

    private static PictureQuality qualityOf(BufferedImage image) throws EvidenceRefused {
        try (Picture picture = decoded(image)) {
            return PictureQuality.of(picture);
        }
    }

    private static Picture decoded(BufferedImage image) throws EvidenceRefused {
        return new ImageDecoder(ImageLimits.UPLOAD).decode(PictureFiles.encode(image, "png"));
    }

    private static BufferedImage filled(Color colour) {
        BufferedImage image = new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, 400, 300);
        graphics.dispose();
        return image;
    }

    private static BufferedImage speckled() {
        BufferedImage image = filled(Color.WHITE);
        Random random = new Random(7);
        for (int y = 0; y < 300; y++) {
            for (int x = 0; x < 400; x++) {
                image.setRGB(x, y, random.nextBoolean() ? 0xFFFFFF : 0);
            }
        }
        return image;
    }
}
