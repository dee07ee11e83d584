package io.proofline.vision.liveness.active;

/**
 * Something that a face did.
 *
 * @param firstFrame number in the file of the first frame that shows it
 * @param lastFrame number in the file of the last frame that shows it
 * @param from seconds since the first frame of the video
 * @param to seconds since the first frame of the video
 */
public record FaceEvent(Kind kind, int firstFrame, int lastFrame, double from, double to) {

    /** What a face can do. Left and right are the picture's, as the camera sees it, not mirrored. */
    public enum Kind {
        EYES_CLOSED,
        TURN_IMAGE_LEFT,
        TURN_IMAGE_RIGHT,
        NOD,
        MOUTH_OPEN,
        CLOSER
    }

    /** Nobody blinks more slowly; longer ones are closed eyes, not blinks. */
    private static final double LONGEST_BLINK = 0.8;

    /** Whether these are eyes that were closed as briefly as in blinking. */
    public boolean isBlink() {
        return kind == Kind.EYES_CLOSED && to - from <= LONGEST_BLINK;
    }
}
