package io.proofline.specimens.clip;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacv.FFmpegFrameRecorder;
import org.bytedeco.javacv.FrameRecorder;
import org.bytedeco.javacv.Java2DFrameConverter;

/**
 * A video to be recorded.
 *
 * @param frames picture of each frame, by number from 0; all of one size with even sides
 * @param count how many
 * @param rate frames a second
 * @param quarterTurns clockwise turns that a player is told to make, as by a telephone held upright, 0–3
 */
public record Clip(IntFunction<BufferedImage> frames, int count, int rate, int quarterTurns) {

    private static final int BITS_A_SECOND = 6_000_000;

    public Clip(IntFunction<BufferedImage> frames, int count, int rate) {
        this(frames, count, rate, 0);
    }

    /** The same pictures with another rotation flag. */
    public Clip turned(int turns) {
        return new Clip(frames, count, rate, turns);
    }

    /** Encodes; the file that the encoder needs is deleted again. */
    public byte[] encode(ClipFormat format) {
        try {
            Path file = Files.createTempFile("clip", "." + format.extension());
            try {
                record(file, format);
                return Files.readAllBytes(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("The clip cannot be encoded.", failed);
        }
    }

    private void record(Path file, ClipFormat format) throws FrameRecorder.Exception {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        BufferedImage first = frames.apply(0);
        try (FFmpegFrameRecorder recorder =
                        new FFmpegFrameRecorder(file.toFile(), first.getWidth(), first.getHeight());
                Java2DFrameConverter converter = new Java2DFrameConverter()) {
            recorder.setFormat(format.extension());
            recorder.setVideoCodec(format.codec());
            recorder.setFrameRate(rate);
            recorder.setVideoBitrate(BITS_A_SECOND);
            recorder.setPixelFormat(
                    format.codec() == avcodec.AV_CODEC_ID_MJPEG
                            ? avutil.AV_PIX_FMT_YUVJ420P
                            : avutil.AV_PIX_FMT_YUV420P);
            // FFmpeg's matrix turns counter-clockwise.
            recorder.setDisplayRotation(-90.0 * quarterTurns);
            recorder.start();
            for (int i = 0; i < count; i++) {
                recorder.record(converter.convert(i == 0 ? first : frames.apply(i)));
            }
            recorder.stop();
        }
    }
}
