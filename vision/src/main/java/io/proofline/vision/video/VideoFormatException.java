package io.proofline.vision.video;

/** FFmpeg could not make anything of a file. Within this package only: callers see a refusal. */
final class VideoFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    VideoFormatException(String message) {
        super(message);
    }
}
