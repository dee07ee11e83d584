package io.proofline.vision.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.evidence.EvidenceRefused;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is sent, the decoder answers with a picture within the limits or with a refusal, and with nothing else. */
class ImageDecoderPropertyTest {

    private static final ImageDecoder DECODER = new ImageDecoder(ImageLimits.UPLOAD);
    private static final List<byte[]> STARTS = List.of(
            new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
            new byte[] {'R', 'I', 'F', 'F', 40, 0, 0, 0, 'W', 'E', 'B', 'P', 'V', 'P', '8'});
    private static final List<byte[]> WHOLE = List.of(
            PictureFiles.jpeg(240, 220), PictureFiles.progressiveJpeg(240, 220), PictureFiles.png(240, 220), webp());

    @Property(tries = 500)
    void random_bytes_are_refused(@ForAll byte[] content) {
        assertThat(isDecoded(content)).isFalse();
    }

    @Property(tries = 500)
    void random_bytes_behind_a_true_start_are_answered(@ForAll("starts") byte[] start, @ForAll byte[] rest) {
        byte[] content = Arrays.copyOf(start, start.length + rest.length);
        System.arraycopy(rest, 0, content, start.length, rest.length);

        assertThat(isDecoded(content)).isFalse();
    }

    @Property(tries = 300)
    void a_damaged_picture_is_answered(
            @ForAll("pictures") byte[] whole, @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int damages) {
        byte[] content = whole.clone();
        Random random = new Random(seed);
        for (int i = 0; i < damages; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt();
        }

        assertThat(isDecoded(content)).isIn(true, false);
    }

    @Property(tries = 200)
    void a_picture_cut_off_anywhere_is_refused(
            @ForAll("pictures") byte[] whole, @ForAll @IntRange(min = 0, max = 9_999) int share) {
        byte[] content = Arrays.copyOf(whole, (int) ((long) whole.length * share / 10_000));

        assertThat(isDecoded(content)).isFalse();
    }

    @Provide
    Arbitrary<byte[]> starts() {
        return Arbitraries.of(STARTS);
    }

    @Provide
    Arbitrary<byte[]> pictures() {
        return Arbitraries.of(WHOLE);
    }

    private static byte[] webp() {
        try (Picture source = DECODER.decode(PictureFiles.png(240, 220))) {
            return WebpFiles.encode(source);
        } catch (EvidenceRefused impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean isDecoded(byte[] content) {
        try (Picture picture = DECODER.decode(content)) {
            assertThat((long) picture.width() * picture.height()).isBetween(1L, 40_000_000L);
            return true;
        } catch (EvidenceRefused refusal) {
            assertThat(refusal.code()).startsWith("image_");
            return false;
        }
    }
}
