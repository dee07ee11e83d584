package io.proofline.vision.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.proofline.contract.evidence.EvidenceRefused;
import io.proofline.specimens.clip.Clip;
import io.proofline.specimens.clip.ClipFormat;
import io.proofline.vision.image.Picture;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VideoDecoderTest {

    private static final byte[] WEBM = Clips.flag(4).encode(ClipFormat.WEBM);
    private static final byte[] MP4 = Clips.flag(4).encode(ClipFormat.MP4);

    @ParameterizedTest
    @EnumSource(ClipFormat.class)
    void every_container_is_decoded_to_its_end(ClipFormat format) throws EvidenceRefused {
        VideoSummary summary = decoder().decode(Clips.flag(4).encode(format), frame -> {});

        assertThat(summary.seconds()).isBetween(3.9, 4.1);
        assertThat(summary.sourceFrames()).isEqualTo(40);
        assertThat(summary.shownFrames()).isEqualTo(40);
        assertThat(summary.header().width()).isEqualTo(320);
        assertThat(summary.header().height()).isEqualTo(240);
    }

    @Test
    void frames_come_in_order_with_their_times() throws EvidenceRefused {
        List<Integer> numbers = new ArrayList<>();
        List<Double> times = new ArrayList<>();

        decoder().decode(MP4, frame -> {
            numbers.add(frame.number());
            times.add(frame.seconds());
        });

        assertThat(numbers).isEqualTo(IntStream.range(0, 40).boxed().toList());
        assertThat(times).isSorted().startsWith(0.0);
        assertThat(times.get(39)).isBetween(3.85, 3.95);
    }

    @Test
    void fewer_frames_than_there_are_can_be_asked_for() throws EvidenceRefused {
        VideoLimits slow = new VideoLimits(1 << 20, 1_000_000, 100, 3, 10, 2);
        List<Integer> numbers = new ArrayList<>();

        new VideoDecoder(slow).decode(WEBM, frame -> numbers.add(frame.number()));

        assertThat(numbers).containsExactly(0, 5, 10, 15, 20, 25, 30, 35);
    }

    @ParameterizedTest
    @CsvSource({"0,320,240,160,20", "1,240,320,220,160", "2,320,240,160,220", "3,240,320,20,160"})
    void the_rotation_flag_is_honoured(int turns, int width, int height, int redX, int redY) throws EvidenceRefused {
        byte[] content = Clips.flag(4).turned(turns).encode(ClipFormat.MP4);
        List<Boolean> redWhereExpected = new ArrayList<>();

        VideoSummary summary = decoder().decode(content, frame -> {
            if (frame.number() == 30) {
                try (Picture picture = frame.picture()) {
                    assertThat(picture.width()).isEqualTo(width);
                    assertThat(picture.height()).isEqualTo(height);
                    redWhereExpected.add(isRed(picture, redX, redY));
                }
            }
        });

        assertThat(summary.header().width()).isEqualTo(width);
        assertThat(redWhereExpected).containsExactly(true);
    }

    @Test
    void frames_are_reduced_but_never_enlarged() throws EvidenceRefused {
        List<Integer> widths = new ArrayList<>();

        decoder().decode(WEBM, frame -> {
            try (Picture small = frame.picture(100);
                    Picture large = frame.picture(4000)) {
                widths.add(small.width());
                widths.add(large.width());
            }
        });

        assertThat(widths).hasSize(80).containsOnly(100, 320);
    }

    @ParameterizedTest
    @CsvSource({"2, video_too_short", "11, video_too_long"})
    void a_video_that_does_not_last_as_asked_is_refused(double seconds, String code) {
        assertThat(refusal(decoder(), Clips.flag(seconds).encode(ClipFormat.WEBM)))
                .isEqualTo(code);
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_decoded() {
        assertThat(refusal(with(1000, 1_000_000, 100), WEBM)).isEqualTo("video_too_large");
        assertThat(refusal(with(1 << 20, 320 * 239, 100), WEBM)).isEqualTo("video_too_many_pixels");
        assertThat(refusal(with(1 << 20, 1_000_000, 241), WEBM)).isEqualTo("video_too_small");
    }

    @Test
    void a_slide_show_is_no_video() {
        byte[] slides = new Clip(Clips.flag(4).frames(), 8, 2).encode(ClipFormat.MP4);

        assertThat(refusal(decoder(), slides)).isEqualTo("video_too_few_frames");
    }

    @Test
    void nothing_and_other_things_are_refused() {
        assertThat(refusal(decoder(), new byte[0])).isEqualTo("video_empty");
        assertThat(refusal(decoder(), "GIF89a and some more".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("video_type_unsupported");
    }

    /** Each is something that FFmpeg would follow or play if it were let. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:10.0,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
                "ffconcat version 1.0\nfile '/etc/passwd'\n",
                "<?xml version=\"1.0\"?><MPD><Period><BaseURL>http://127.0.0.1/</BaseURL></Period></MPD>",
                "v=0\r\no=- 0 0 IN IP4 127.0.0.1\r\nm=video 5004 RTP/AVP 96\r\n"
            })
    void playlists_are_not_followed(String playlist) {
        byte[] content = playlist.getBytes(StandardCharsets.US_ASCII);
        assertThat(refusal(decoder(), content)).isEqualTo("video_type_unsupported");

        byte[] disguised = Arrays.copyOf(Arrays.copyOf(MP4, 32), 32 + content.length);
        System.arraycopy(content, 0, disguised, 32, content.length);
        assertThat(refusal(decoder(), disguised)).isEqualTo("video_unreadable");
    }

    @ParameterizedTest
    @EnumSource(ClipFormat.class)
    void a_video_that_was_cut_off_is_refused(ClipFormat format) {
        byte[] whole = Clips.flag(6).encode(format);

        assertThat(refusal(decoder(), Arrays.copyOf(whole, whole.length / 2))).isEqualTo("video_unreadable");
    }

    private static VideoDecoder decoder() {
        return new VideoDecoder(VideoLimits.LIVENESS);
    }

    private static VideoDecoder with(int mostBytes, long mostPixels, int leastSide) {
        return new VideoDecoder(new VideoLimits(mostBytes, mostPixels, leastSide, 3, 10, 10));
    }

    private static String refusal(VideoDecoder decoder, byte[] content) {
        EvidenceRefused refused =
                catchThrowableOfType(EvidenceRefused.class, () -> decoder.decode(content, frame -> {}));
        return refused == null ? "decoded" : refused.code();
    }

    private static boolean isRed(Picture picture, int x, int y) {
        try (UByteIndexer pixels = picture.mat().createIndexer()) {
            return pixels.get(y, x, 2) > 200 && pixels.get(y, x, 0) < 60;
        }
    }
}
