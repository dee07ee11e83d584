package io.proofline.vision.video;

import io.proofline.contract.evidence.EvidenceRefused;
import java.util.Map;

/**
 * Decodes a WebM, MP4, QuickTime or AVI file that may have been made to do harm. Type, size, pixels and codec are held
 * against the limits before a frame is decoded, duration and packets while it goes on; FFmpeg reads from memory alone,
 * with the one demuxer that the content calls for and a short list of codecs. Safe for use by many threads.
 */
public final class VideoDecoder {

    /** Stated and decoded durations of whole files differ by a few frames. */
    private static final double LEAST_SHARE_OF_STATED_DURATION = 0.8;

    /** A telephone in poor light records fewer frames than asked for; a slide show fewer still. */
    private static final double LEAST_SHARE_OF_PACE = 0.5;

    private static final double MOST_REFUSED_SHARE = 0.1;

    private final VideoLimits limits;

    public VideoDecoder(VideoLimits limits) {
        this.limits = limits;
    }

    /**
     * Shows the frames of a video at the pace of the limits.
     *
     * @param visitor sees frames until the end, or until the video is found to be refused
     * @throws EvidenceRefused with one of {@code video_empty, video_too_large, video_type_unsupported,
     *     video_unreadable, video_too_many_pixels, video_too_small, video_too_short, video_too_long,
     *     video_too_few_frames}
     */
    public VideoSummary decode(byte[] content, FrameVisitor visitor) throws EvidenceRefused {
        VideoType type = admit(content);
        if (type == VideoType.AVI && !VideoType.holdsAllOfItsRiff(content)) {
            throw cutOff();
        }
        try (Demuxer demuxer = Demuxer.open(type, content)) {
            VideoHeader header = demuxer.header();
            requireSize(header);
            if (header.statedSeconds() > limits.mostSeconds() + 1) {
                throw tooLong(header.statedSeconds());
            }
            VideoSummary summary = show(demuxer, header, visitor);
            requireWhole(summary);
            return summary;
        } catch (VideoFormatException unreadable) {
            throw unreadable();
        }
    }

    private VideoType admit(byte[] content) throws EvidenceRefused {
        if (content.length == 0) {
            throw new EvidenceRefused("video_empty", "The video is empty.", Map.of());
        }
        if (content.length > limits.mostBytes()) {
            throw new EvidenceRefused(
                    "video_too_large",
                    "The video has " + content.length + " bytes; at most " + limits.mostBytes() + " are taken.",
                    Map.of("bytes", content.length, "limit", limits.mostBytes()));
        }
        return VideoType.of(content)
                .orElseThrow(() -> new EvidenceRefused(
                        "video_type_unsupported", "The content is no WebM, MP4, MOV or AVI video.", Map.of()));
    }

    private void requireSize(VideoHeader header) throws EvidenceRefused {
        long pixels = (long) header.width() * header.height();
        if (header.width() <= 0 || header.height() <= 0) {
            throw unreadable();
        }
        if (pixels > limits.mostPixels()) {
            throw new EvidenceRefused(
                    "video_too_many_pixels",
                    "The video's frames have " + header.width() + " x " + header.height() + " pixels; at most "
                            + limits.mostPixels() + " in all are taken.",
                    Map.of("width", header.width(), "height", header.height(), "limit", limits.mostPixels()));
        }
        if (Math.min(header.width(), header.height()) < limits.leastSide()) {
            throw new EvidenceRefused(
                    "video_too_small",
                    "The video's frames have " + header.width() + " x " + header.height()
                            + " pixels; the shorter side needs at least " + limits.leastSide() + ".",
                    Map.of("width", header.width(), "height", header.height(), "limit", limits.leastSide()));
        }
    }

    private VideoSummary show(Demuxer demuxer, VideoHeader header, FrameVisitor visitor)
            throws VideoFormatException, EvidenceRefused {
        try (FrameDecoder decoder = new FrameDecoder(demuxer, limits.mostPixels());
                FramePixels pixels = new FramePixels(decoder.frame())) {
            FramePace pace = new FramePace(limits.framesPerSecond(), header.framesPerSecond());
            int frames = 0;
            int shown = 0;
            int damaged = 0;
            while (decoder.next(limits.mostPackets() + 1)) {
                double seconds = pace.advance(decoder.seconds());
                if (seconds > limits.mostSeconds() || decoder.packets() > limits.mostPackets()) {
                    throw tooLong(seconds);
                }
                damaged += decoder.damaged() ? 1 : 0;
                if (pace.picks()) {
                    visitor.visit(new VideoFrame(frames, seconds, header, pixels));
                    shown++;
                }
                frames++;
            }
            if (frames == 0 || decoder.refusedPackets() > MOST_REFUSED_SHARE * decoder.packets()) {
                throw unreadable();
            }
            return new VideoSummary(header, pace.elapsed(), frames, shown, damaged);
        }
    }

    private void requireWhole(VideoSummary summary) throws EvidenceRefused {
        if (summary.seconds()
                        < LEAST_SHARE_OF_STATED_DURATION * summary.header().statedSeconds()
                || summary.damagedFrames() > MOST_REFUSED_SHARE * summary.sourceFrames()) {
            throw cutOff();
        }
        if (summary.seconds() < limits.leastSeconds()) {
            throw new EvidenceRefused(
                    "video_too_short",
                    "The video lasts " + rounded(summary.seconds()) + " seconds; it needs at least "
                            + rounded(limits.leastSeconds()) + ".",
                    Map.of("seconds", rounded(summary.seconds()), "limit", limits.leastSeconds()));
        }
        double leastFrames = LEAST_SHARE_OF_PACE * limits.framesPerSecond() * summary.seconds();
        if (summary.sourceFrames() < leastFrames) {
            throw new EvidenceRefused(
                    "video_too_few_frames",
                    "The video has " + summary.sourceFrames() + " frames, too few for a movement to be followed.",
                    Map.of("frames", summary.sourceFrames(), "limit", Math.round(leastFrames)));
        }
    }

    private EvidenceRefused tooLong(double seconds) {
        return new EvidenceRefused(
                "video_too_long",
                "The video lasts more than the " + rounded(limits.mostSeconds()) + " seconds that are taken.",
                Map.of("seconds", rounded(seconds), "limit", limits.mostSeconds()));
    }

    private static EvidenceRefused cutOff() {
        return new EvidenceRefused(
                "video_unreadable", "The video is damaged or was cut off in transit; send it again.", Map.of());
    }

    private static EvidenceRefused unreadable() {
        return new EvidenceRefused("video_unreadable", "The video cannot be decoded.", Map.of());
    }

    private static double rounded(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
