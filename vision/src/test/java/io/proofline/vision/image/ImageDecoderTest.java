package io.proofline.vision.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;
import static org.bytedeco.opencv.global.opencv_core.CV_8U;

import io.proofline.contract.evidence.EvidenceRefused;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageDecoderTest {

    private final ImageDecoder decoder = new ImageDecoder(ImageLimits.UPLOAD);

    @Test
    void a_jpeg_is_decoded() throws EvidenceRefused {
        try (Picture picture = decoder.decode(PictureFiles.jpeg(320, 240))) {
            assertThat(picture.width()).isEqualTo(320);
            assertThat(picture.height()).isEqualTo(240);
            assertThatRedIsTopLeft(picture);
        }
    }

    @Test
    void a_png_is_decoded() throws EvidenceRefused {
        try (Picture picture = decoder.decode(PictureFiles.png(320, 240))) {
            assertThatRedIsTopLeft(picture);
        }
    }

    @Test
    void a_webp_is_decoded() throws EvidenceRefused {
        try (Picture source = decoder.decode(PictureFiles.png(320, 240));
                Picture picture = decoder.decode(WebpFiles.encode(source))) {
            assertThat(picture.width()).isEqualTo(320);
            assertThatRedIsTopLeft(picture);
        }
    }

    @Test
    void a_progressive_jpeg_is_decoded() throws EvidenceRefused {
        try (Picture picture = decoder.decode(PictureFiles.progressiveJpeg(320, 240))) {
            assertThatRedIsTopLeft(picture);
        }
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_INT_ARGB
            })
    void every_kind_of_pixel_comes_out_as_three_channels_of_eight_bits(int pixels) throws EvidenceRefused {
        BufferedImage image = new BufferedImage(320, 240, pixels);
        image.getGraphics().drawImage(PictureFiles.marked(320, 240), 0, 0, null);

        try (Picture picture = decoder.decode(PictureFiles.encode(image, "png"))) {
            assertThat(picture.mat().channels()).isEqualTo(3);
            assertThat(picture.mat().depth()).isEqualTo(CV_8U);
            assertThat(picture.width()).isEqualTo(320);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void every_exif_orientation_comes_out_upright(int orientation) throws EvidenceRefused {
        BufferedImage upright = PictureFiles.marked(320, 240);

        try (Picture picture = decoder.decode(PictureFiles.jpegStoredAs(orientation, upright))) {
            assertThat(picture.width()).isEqualTo(320);
            assertThat(picture.height()).isEqualTo(240);
            assertThatRedIsTopLeft(picture);
        }
    }

    @Test
    void nothing_is_refused_as_empty() {
        assertThat(refusal(new byte[0]).code()).isEqualTo("image_empty");
    }

    @Test
    void text_is_refused_whatever_its_name_was() {
        byte[] text = "This is selfie.jpg, or so it says.".getBytes(StandardCharsets.UTF_8);

        assertThat(refusal(text).code()).isEqualTo("image_type_unsupported");
    }

    @Test
    void a_gif_is_refused() {
        byte[] gif = PictureFiles.encode(PictureFiles.marked(320, 240), "gif");

        assertThat(refusal(gif).code()).isEqualTo("image_type_unsupported");
    }

    @Test
    void a_file_above_ten_mebibytes_is_refused() {
        byte[] large = Arrays.copyOf(PictureFiles.jpeg(320, 240), 10 * 1024 * 1024 + 1);

        EvidenceRefused refusal = refusal(large);

        assertThat(refusal.code()).isEqualTo("image_too_large");
        assertThat(refusal.details()).containsEntry("bytes", 10 * 1024 * 1024 + 1);
    }

    @Test
    void a_small_file_of_too_many_pixels_is_refused_by_its_header() {
        byte[] bomb = PictureFiles.blackPng(12_000, 12_000);

        EvidenceRefused refusal = refusal(bomb);

        assertThat(bomb).hasSizeLessThan(100_000);
        assertThat(refusal.code()).isEqualTo("image_too_many_pixels");
        assertThat(refusal.details()).containsEntry("width", 12_000).containsEntry("height", 12_000);
    }

    @Test
    void sides_whose_product_overflows_an_int_are_refused() {
        byte[] bomb = PictureFiles.blackPng(16, 16);
        bomb[16] = bomb[20] = 0x7F; // first bytes of width and height

        assertThat(refusal(bomb).code()).isEqualTo("image_too_many_pixels");
    }

    @Test
    void a_picture_of_few_pixels_is_refused() {
        assertThat(refusal(PictureFiles.jpeg(400, 199)).code()).isEqualTo("image_too_small");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.3, 0.6, 0.9, 0.999})
    void a_jpeg_that_was_cut_off_is_refused(double share) {
        byte[] whole = PictureFiles.jpeg(640, 480);

        EvidenceRefused refusal = refusal(Arrays.copyOf(whole, (int) (whole.length * share)));

        assertThat(refusal.code()).isEqualTo("image_unreadable");
    }

    @Test
    void a_png_that_was_cut_off_is_refused() {
        byte[] whole = PictureFiles.png(640, 480);

        assertThat(refusal(Arrays.copyOf(whole, whole.length - 20)).code()).isEqualTo("image_unreadable");
    }

    @Test
    void a_png_with_a_flipped_bit_is_refused() {
        byte[] damaged = PictureFiles.png(640, 480);
        damaged[damaged.length / 2] ^= 1;

        assertThat(refusal(damaged).code()).isEqualTo("image_unreadable");
    }

    @Test
    void a_webp_that_was_cut_off_is_refused() throws EvidenceRefused {
        try (Picture source = decoder.decode(PictureFiles.png(320, 240))) {
            byte[] whole = WebpFiles.encode(source);

            assertThat(refusal(Arrays.copyOf(whole, whole.length - 10)).code()).isEqualTo("image_unreadable");
        }
    }

    @Test
    void bytes_behind_the_end_of_a_jpeg_do_no_harm() throws EvidenceRefused {
        byte[] jpeg = PictureFiles.jpeg(320, 240);

        try (Picture picture = decoder.decode(Arrays.copyOf(jpeg, jpeg.length + 500))) {
            assertThatRedIsTopLeft(picture);
        }
    }

    @Test
    void a_cut_out_part_outlives_the_picture_and_keeps_to_its_edges() throws EvidenceRefused {
        Picture part;
        try (Picture picture = decoder.decode(PictureFiles.png(320, 240));
                Rect area = new Rect(-20, -20, 60, 50)) {
            part = picture.crop(area);
        }
        try (part) {
            assertThat(part.width()).isEqualTo(40);
            assertThat(part.height()).isEqualTo(30);
            assertThat(blueGreenRed(part.mat(), 5, 5)).containsExactly(0, 0, 255);
        }
    }

    private EvidenceRefused refusal(byte[] content) {
        EvidenceRefused refusal = catchThrowableOfType(
                EvidenceRefused.class, () -> decoder.decode(content).close());
        assertThat(refusal).as("refusal").isNotNull();
        assertThat(refusal).hasMessageEndingWith(".");
        return refusal;
    }

    private static void assertThatRedIsTopLeft(Picture picture) {
        int right = picture.width() - 20;
        int bottom = picture.height() - 20;
        assertIsBlueOrRed(picture, 20, 20, true);
        assertIsBlueOrRed(picture, right, 20, false);
        assertIsBlueOrRed(picture, 20, bottom, false);
        assertIsBlueOrRed(picture, right, bottom, false);
    }

    private static void assertIsBlueOrRed(Picture picture, int x, int y, boolean red) {
        int[] colour = blueGreenRed(picture.mat(), x, y);
        assertThat(colour[0]).isCloseTo(red ? 0 : 255, within(12));
        assertThat(colour[2]).isCloseTo(red ? 255 : 0, within(12));
    }

    private static int[] blueGreenRed(Mat mat, int x, int y) {
        try (UByteIndexer pixels = mat.createIndexer()) {
            return new int[] {pixels.get(y, x, 0), pixels.get(y, x, 1), pixels.get(y, x, 2)};
        }
    }
}
