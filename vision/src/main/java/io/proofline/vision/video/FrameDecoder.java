package io.proofline.vision.video;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_free;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avutil.AV_NOPTS_VALUE;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_free;
import static org.bytedeco.ffmpeg.global.avutil.av_dict_set;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_q2d;

import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.javacpp.Pointer;

/** The codec: packets in, one current frame out. */
final class FrameDecoder implements AutoCloseable {

    private static final String THREADS = "2";

    private final Demuxer demuxer;
    private final AVCodecContext codec;
    private final AVPacket packet = av_packet_alloc();
    private final AVFrame frame = av_frame_alloc();
    private final double timeBase;
    private boolean drained;
    private int packets;
    private int refusedPackets;

    FrameDecoder(Demuxer demuxer, long mostPixels) throws VideoFormatException {
        this.demuxer = demuxer;
        this.timeBase = av_q2d(demuxer.stream().time_base());
        this.codec = open(demuxer.stream(), mostPixels);
    }

    private static AVCodecContext open(AVStream stream, long mostPixels) throws VideoFormatException {
        AVCodec decoder = avcodec_find_decoder(stream.codecpar().codec_id());
        if (decoder == null
                || !List.of(Demuxer.CODECS.split(",")).contains(decoder.name().getString())) {
            throw new VideoFormatException("The codec is not taken.");
        }
        AVCodecContext codec = avcodec_alloc_context3(decoder);
        AVDictionary options = new AVDictionary((Pointer) null);
        av_dict_set(options, "threads", THREADS, 0);
        av_dict_set(options, "max_pixels", Long.toString(mostPixels), 0);
        boolean opened = avcodec_parameters_to_context(codec, stream.codecpar()) >= 0
                && avcodec_open2(codec, decoder, options) >= 0;
        av_dict_free(options);
        if (!opened) {
            avcodec_free_context(codec);
            throw new VideoFormatException("The codec cannot be opened.");
        }
        return codec;
    }

    AVFrame frame() {
        return frame;
    }

    /** Packets read so far. */
    int packets() {
        return packets;
    }

    /** Packets that the codec could not use. */
    int refusedPackets() {
        return refusedPackets;
    }

    /** Whether the current frame had to be made up in part. */
    boolean damaged() {
        return (frame.flags() & AV_FRAME_FLAG_CORRUPT) != 0 || frame.decode_error_flags() != 0;
    }

    /** Seconds on the container's clock; NaN if the frame has no time. */
    double seconds() {
        long time = frame.best_effort_timestamp();
        return time == AV_NOPTS_VALUE ? Double.NaN : time * timeBase;
    }

    /**
     * Goes to the next frame.
     *
     * @param mostPackets after so many packets the end is taken as reached
     * @return false at the end
     */
    boolean next(int mostPackets) {
        av_frame_unref(frame);
        while (avcodec_receive_frame(codec, frame) < 0) {
            if (drained) {
                return false;
            }
            feed(mostPackets);
        }
        return true;
    }

    @Override
    public void close() {
        av_frame_free(frame);
        av_packet_free(packet);
        avcodec_free_context(codec);
    }

    private void feed(int mostPackets) {
        if (packets >= mostPackets || !demuxer.next(packet)) {
            avcodec_send_packet(codec, null);
            drained = true;
            return;
        }
        packets++;
        if (avcodec_send_packet(codec, packet) < 0) {
            refusedPackets++;
        }
        av_packet_unref(packet);
    }
}
