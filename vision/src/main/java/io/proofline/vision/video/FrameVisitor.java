package io.proofline.vision.video;

/** Sees a video's frames, one after another. */
@FunctionalInterface
public interface FrameVisitor {

    /**
     * Looks at one frame.
     *
     * @param frame usable during the call only
     */
    void visit(VideoFrame frame);
}
