package io.proofline.vision.video;

import io.proofline.vision.image.Picture;

/** One frame, not yet turned into pixels: only who asks for a picture pays for one. */
public final class VideoFrame {

    private final int number;
    private final double seconds;
    private final VideoHeader header;
    private final FramePixels pixels;

    VideoFrame(int number, double seconds, VideoHeader header, FramePixels pixels) {
        this.number = number;
        this.seconds = seconds;
        this.header = header;
        this.pixels = pixels;
    }

    /** Place among the file's frames, from 0, counting those that are not shown. */
    public int number() {
        return number;
    }

    /** Time since the first frame. */
    public double seconds() {
        return seconds;
    }

    /** What the file states. */
    public VideoHeader header() {
        return header;
    }

    /** The frame in full size, upright; the caller closes it. */
    public Picture picture() {
        return pixels.upright(header, 1);
    }

    /**
     * The frame upright and reduced, never enlarged; the caller closes it.
     *
     * @param longerSide pixels at most
     */
    public Picture picture(int longerSide) {
        return pixels.upright(header, Math.min(1, (double) longerSide / Math.max(header.width(), header.height())));
    }
}
