package io.proofline.vision.video;

import static org.bytedeco.ffmpeg.avformat.AVFormatContext.AVFMT_FLAG_CUSTOM_IO;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_side_data_get;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avformat.av_find_best_stream;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_alloc_context;
import static org.bytedeco.ffmpeg.global.avformat.avformat_close_input;
import static org.bytedeco.ffmpeg.global.avformat.avformat_find_stream_info;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.AV_TIME_BASE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_iterate;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;

/** The container: its statements, and the packets of its one video stream. */
final class Demuxer implements AutoCloseable {

    /** What browsers and telephones record, and the older formats of cameras. */
    static final String CODECS = "h264,hevc,vp8,vp9,av1,libdav1d,mpeg4,mjpeg";

    private static final int MOST_STREAMS = 8;
    private static final int MOST_TAGS = 32;
    private static final int MOST_TAG_LENGTH = 200;
    private static final long BYTES_PROBED = 4L * 1024 * 1024;

    static {
        // Damaged uploads are everyday; the decoder's own words about them are of no use in the log.
        av_log_set_level(AV_LOG_QUIET);
    }

    private final VideoType type;
    private final MemoryInput input;
    private final AVFormatContext container;
    private final AVStream stream;

    private Demuxer(VideoType type, MemoryInput input, AVFormatContext container, AVStream stream) {
        this.type = type;
        this.input = input;
        this.container = container;
        this.stream = stream;
    }

    @SuppressWarnings("try")
    static Demuxer open(VideoType type, byte[] content) throws VideoFormatException {
        MemoryInput input = new MemoryInput(content);
        AVFormatContext container = avformat_alloc_context();
        container.pb(input.context());
        container.flags(container.flags() | AVFMT_FLAG_CUSTOM_IO);
        container.max_streams(MOST_STREAMS);
        container.probesize(BYTES_PROBED);
        AVDictionary options = new AVDictionary((Pointer) null);
        av_dict_set(options, "format_whitelist", type.demuxer() + ",matroska,webm,mov,mp4,m4a,3gp,3g2,mj2,avi", 0);
        av_dict_set(options, "codec_whitelist", CODECS, 0);
        av_dict_set(options, "protocol_whitelist", "none", 0);
        int opened = avformat_open_input(container, (String) null, av_find_input_format(type.demuxer()), options);
        av_dict_free(options);
        if (opened < 0) {
            // A context that could not be opened is freed by FFmpeg.
            input.close();
            throw new VideoFormatException("The container cannot be opened.");
        }
        try {
            return new Demuxer(type, input, container, videoOf(container));
        } catch (VideoFormatException unusable) {
            avformat_close_input(container);
            input.close();
            throw unusable;
        }
    }

    private static AVStream videoOf(AVFormatContext container) throws VideoFormatException {
        if (avformat_find_stream_info(container, (PointerPointer<?>) null) < 0) {
            throw new VideoFormatException("The streams cannot be read.");
        }
        int index = av_find_best_stream(container, AVMEDIA_TYPE_VIDEO, -1, -1, (PointerPointer<?>) null, 0);
        if (index < 0) {
            throw new VideoFormatException("There is no video stream.");
        }
        return container.streams(index);
    }

    AVStream stream() {
        return stream;
    }

    VideoHeader header() {
        int turns = quarterTurns();
        int width = stream.codecpar().width();
        int height = stream.codecpar().height();
        boolean lying = turns % 2 == 1;
        Map<String, String> tags = new LinkedHashMap<>();
        collect(container.metadata(), tags);
        collect(stream.metadata(), tags);
        return new VideoHeader(
                type,
                avcodec_get_name(stream.codecpar().codec_id()).getString(),
                lying ? height : width,
                lying ? width : height,
                turns,
                container.duration() == AV_NOPTS_VALUE ? 0 : Math.max(0, container.duration() / (double) AV_TIME_BASE),
                rate(stream.avg_frame_rate()),
                tags);
    }

    /**
     * Reads the next packet of the video.
     *
     * @return false at the end
     */
    boolean next(AVPacket packet) {
        while (av_read_frame(container, packet) >= 0) {
            if (packet.stream_index() == stream.index()) {
                return true;
            }
            av_packet_unref(packet);
        }
        return false;
    }

    @Override
    public void close() {
        avformat_close_input(container);
        input.close();
    }

    private int quarterTurns() {
        AVPacketSideData matrix = av_packet_side_data_get(
                stream.codecpar().coded_side_data(), stream.codecpar().nb_coded_side_data(), AV_PKT_DATA_DISPLAYMATRIX);
        if (matrix == null || matrix.isNull() || matrix.size() < 9 * Integer.BYTES) {
            return 0;
        }
        double counterClockwise = av_display_rotation_get(new IntPointer(matrix.data()));
        return Double.isNaN(counterClockwise) ? 0 : Math.floorMod(Math.round(-counterClockwise / 90), 4);
    }

    private static double rate(AVRational rate) {
        return rate.den() == 0 || rate.num() <= 0 ? 0 : av_q2d(rate);
    }

    private static void collect(AVDictionary dictionary, Map<String, String> tags) {
        if (dictionary == null || dictionary.isNull()) {
            return;
        }
        AVDictionaryEntry entry = av_dict_iterate(dictionary, null);
        while (entry != null && !entry.isNull() && tags.size() < MOST_TAGS) {
            String value = entry.value().getString();
            tags.put(
                    entry.key().getString().toLowerCase(Locale.ROOT),
                    value.substring(0, Math.min(MOST_TAG_LENGTH, value.length())));
            entry = av_dict_iterate(dictionary, entry);
        }
    }
}
