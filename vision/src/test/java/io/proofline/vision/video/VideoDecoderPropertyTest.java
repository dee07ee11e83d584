package io.proofline.vision.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.clip.ClipFormat;
import io.proofline.vision.image.Picture;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is sent, the decoder answers with frames within the limits or with a refusal, and with nothing else. */
class VideoDecoderPropertyTest {

    private static final List<byte[]> WHOLE = Arrays.stream(ClipFormat.values())
            .map(format -> Clips.flag(3.2).encode(format))
            .toList();

    @Property(tries = 120)
    void a_damaged_video_is_answered(
            @ForAll("videos") byte[] whole, @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int damages) {
        byte[] content = whole.clone();
        Random random = new Random(seed);
        for (int i = 0; i < damages; i++) {
            content[random.nextInt(content.length)] = (byte) random.nextInt();
        }

        assertThat(answered(content)).isTrue();
    }

    /** The header is where lengths, counts and offsets are. */
    @Property(tries = 120)
    void a_video_with_a_damaged_header_is_answered(@ForAll("videos") byte[] whole, @ForAll long seed) {
        byte[] content = whole.clone();
        Random random = new Random(seed);
        for (int i = 0; i < 6; i++) {
            content[12 + random.nextInt(600)] = (byte) random.nextInt();
        }

        assertThat(answered(content)).isTrue();
    }

    @Property(tries = 80)
    void a_video_cut_off_anywhere_is_answered(
            @ForAll("videos") byte[] whole, @ForAll @IntRange(min = 0, max = 999) int share) {
        assertThat(answered(Arrays.copyOf(whole, (int) ((long) whole.length * share / 1000))))
                .isTrue();
    }

    @Property(tries = 200)
    void random_bytes_behind_a_true_start_are_refused(@ForAll("videos") byte[] whole, @ForAll byte[] rest) {
        byte[] content = Arrays.copyOf(whole, 16 + rest.length);
        System.arraycopy(rest, 0, content, 16, rest.length);

        assertThat(answered(content)).isTrue();
    }

    @Provide
    Arbitrary<byte[]> videos() {
        return Arbitraries.of(WHOLE);
    }

    private static boolean answered(byte[] content) {
        try {
            VideoSummary summary = new VideoDecoder(VideoLimits.LIVENESS).decode(content, frame -> {
                try (Picture picture = frame.picture(64)) {
                    assertThat(Math.max(picture.width(), picture.height())).isLessThanOrEqualTo(64);
                }
            });
            assertThat(summary.seconds()).isBetween(3.0, 11.0);
            return true;
        } catch (EvidenceRefused refusal) {
            return refusal.code().startsWith("video_");
        }
    }
}
