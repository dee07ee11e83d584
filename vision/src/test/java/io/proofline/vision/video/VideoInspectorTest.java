package io.proofline.vision.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofline.contract.evidence.EvidenceInspector.Inspected;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.clip.ClipFormat;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VideoInspectorTest {

    private static final byte[] MP4 = Clips.flag(4).encode(ClipFormat.MP4);

    private final VideoInspector inspector = new VideoInspector(VideoLimits.LIVENESS);

    @ParameterizedTest
    @EnumSource(ClipFormat.class)
    void a_good_video_is_let_in_as_it_came_with_the_type_of_its_content(ClipFormat format) throws EvidenceRefused {
        byte[] video = Clips.flag(4).encode(format);

        Inspected inspected = inspector.inspect(EvidenceKind.LIVENESS_VIDEO, video);

        assertThat(inspected.content()).isSameAs(video);
        assertThat(inspected.mediaType())
                .isEqualTo(VideoType.of(video).orElseThrow().mediaType());
        assertThat(inspected.width()).isEqualTo(320);
        assertThat(inspected.original()).isEmpty();
    }

    @Test
    void text_that_calls_itself_a_video_and_an_empty_file_are_refused() {
        assertThat(refusal("this is my film".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("video_type_unsupported");
        assertThat(refusal(new byte[0])).isEqualTo("video_empty");
        byte[] magicAlone = {0x1A, 0x45, (byte) 0xDF, (byte) 0xA3, 0, 0, 0, 0, 0, 0, 0, 0};
        assertThat(refusal(magicAlone)).isEqualTo("video_unreadable");
    }

    @Test
    void a_file_above_the_limit_is_refused_unread() {
        VideoInspector small = new VideoInspector(VideoLimits.LIVENESS.holding(1000));

        assertThat(catchThrowableOfType(EvidenceRefused.class, () -> small.inspect(EvidenceKind.LIVENESS_VIDEO, MP4))
                        .code())
                .isEqualTo("video_too_large");
    }

    /** The sample entry of MP4 states the size of the frames; nothing of that size is ever allocated. */
    @Test
    void a_header_that_claims_enormous_frames_is_refused() {
        byte[] bomb = MP4.clone();
        int entry = indexOf(bomb, "avc1") >= 0 ? indexOf(bomb, "avc1") : indexOf(bomb, "mp4v");
        assertThat(entry).isPositive();
        ByteBuffer.wrap(bomb).putShort(entry + 28, (short) 65500).putShort(entry + 30, (short) 65500);

        assertThat(refusal(bomb)).startsWith("video_");
    }

    /** A few hundred bytes that claim to unfold into hours. */
    @Test
    void a_file_that_states_hours_is_refused() {
        byte[] bomb = MP4.clone();
        int header = indexOf(bomb, "stts");
        ByteBuffer.wrap(bomb).putInt(header + 16, Integer.MAX_VALUE / 2);

        assertThat(refusal(bomb)).isIn("video_too_long", "video_unreadable", "video_too_few_frames");
    }

    @ParameterizedTest
    @CsvSource({"WEBM,0.7", "MP4,0.9", "AVI,0.9", "WEBM,0.3", "MP4,0.3", "AVI,0.3", "WEBM,0.02", "MP4,0.02", "AVI,0.02"
    })
    void a_file_that_was_cut_off_is_refused(ClipFormat format, double share) {
        byte[] whole = Clips.flag(4).encode(format);

        assertThat(refusal(Arrays.copyOf(whole, (int) (whole.length * share)))).isEqualTo("video_unreadable");
    }

    @ParameterizedTest
    @EnumSource(ClipFormat.class)
    void noise_behind_a_good_beginning_is_refused_or_decoded_but_never_breaks_anything(ClipFormat format) {
        byte[] damaged = Clips.flag(4).encode(format);
        Random noise = new Random(11);
        for (int i = 64; i < damaged.length; i++) {
            damaged[i] = noise.nextInt(3) == 0 ? (byte) noise.nextInt() : damaged[i];
        }

        assertThat(refusal(damaged)).startsWith("video_");
    }

    private String refusal(byte[] content) {
        EvidenceRefused refused = catchThrowableOfType(
                EvidenceRefused.class, () -> inspector.inspect(EvidenceKind.LIVENESS_VIDEO, content));
        return refused == null ? "let in" : refused.code();
    }

    private static int indexOf(byte[] content, String word) {
        return new String(content, StandardCharsets.ISO_8859_1).indexOf(word);
    }
}
