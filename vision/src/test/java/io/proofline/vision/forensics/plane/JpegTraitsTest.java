package io.proofline.vision.forensics.plane;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.specimens.capture.Jpeg;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JpegTraitsTest {

    private static byte[] jpeg(double quality) {
        return Jpeg.encode(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), quality);
    }

    @ParameterizedTest
    @ValueSource(ints = {55, 75, 90})
    void the_quality_of_a_standard_encoder_is_read_back(int quality) {
        JpegTraits traits = JpegTraits.read(jpeg(quality / 100.0)).orElseThrow();

        assertThat(traits.standardQuality()).hasValue(quality);
        assertThat(traits.chromaTable()).isPresent();
        assertThat(traits.progressive()).isFalse();
        assertThat(traits.marked("APP0 JFIF")).isTrue();
    }

    @Test
    void a_file_cut_off_anywhere_is_read_without_an_error() {
        byte[] whole = jpeg(0.8);
        for (int length = 0; length < Math.min(whole.length, 700); length++) {
            assertThat(JpegTraits.read(Arrays.copyOf(whole, length))).isNotNull();
        }
    }

    @Test
    void a_file_with_any_byte_of_its_head_changed_to_any_other_is_read_without_an_error() {
        byte[] file = jpeg(0.8);
        for (int place = 0; place < Math.min(file.length, 700); place++) {
            byte right = file[place];
            for (int value = 0; value < 256; value++) {
                file[place] = (byte) value;
                assertThat(JpegTraits.read(file)).isNotNull();
            }
            file[place] = right;
        }
    }

    @Test
    void what_is_no_jpeg_has_no_traits() {
        assertThat(JpegTraits.read(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}))
                .isEmpty();
    }
}
