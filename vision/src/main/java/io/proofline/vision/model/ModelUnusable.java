package io.proofline.vision.model;

/** A model is missing, is not the one that was pinned, or cannot be run. The message says which and why. */
public final class ModelUnusable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelUnusable(String message) {
        super(message);
    }

    public ModelUnusable(String message, Throwable cause) {
        super(message, cause);
    }
}
