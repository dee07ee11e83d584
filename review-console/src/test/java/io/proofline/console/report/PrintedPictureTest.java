package io.proofline.console.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PrintedPictureTest {

    @Test
    void a_large_picture_becomes_as_large_as_a_page_needs() throws IOException {
        BufferedImage printed = decoded(PrintedPicture.of(png(4000, 1000)).orElseThrow());

        assertThat(printed.getWidth()).isEqualTo(PrintedPicture.LONGEST_SIDE);
        assertThat(printed.getHeight()).isEqualTo(250);
    }

    @Test
    void a_small_picture_stays_as_it_is_and_what_is_transparent_becomes_paper() throws IOException {
        BufferedImage printed = decoded(PrintedPicture.of(png(30, 20)).orElseThrow());

        assertThat(printed.getWidth()).isEqualTo(30);
        assertThat(printed.getRGB(15, 10) & 0xffffff).isEqualTo(0xffffff);
    }

    @Test
    void what_is_cut_off_or_no_picture_is_not_printed() throws IOException {
        byte[] whole = png(300, 200);

        assertThat(PrintedPicture.of(Arrays.copyOf(whole, 40))).isEmpty();
        assertThat(PrintedPicture.of(new byte[0])).isEmpty();
        assertThat(PrintedPicture.of("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
    }

    @Test
    void a_picture_that_claims_to_be_enormous_is_not_even_read() {
        assertThat(PrintedPicture.of(claims(60_000, 60_000))).isEmpty();
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB), "png", bytes);
        return bytes.toByteArray();
    }

    /** The head of a PNG and nothing behind it. */
    private static byte[] claims(int width, int height) {
        ByteBuffer head = ByteBuffer.allocate(33);
        head.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        head.putInt(13).put("IHDR".getBytes(StandardCharsets.US_ASCII));
        head.putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(head.array(), 12, 17);
        return head.putInt((int) check.getValue()).array();
    }

    private static BufferedImage decoded(String uri) throws IOException {
        byte[] bytes = Base64.getDecoder().decode(uri.substring(uri.indexOf(',') + 1));
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }
}
