package io.proofline.vision.image;

/**
 * How large a picture may be.
 *
 * @param mostBytes size of the encoded picture
 * @param mostPixels width times height, checked before anything is decoded
 * @param leastSide pixels of the shorter side
 */
public record ImageLimits(int mostBytes, long mostPixels, int leastSide) {

    /** For uploads: on anything smaller than 200 pixels neither a face nor a document is of use. */
    public static final ImageLimits UPLOAD = new ImageLimits(10 * 1024 * 1024, 40_000_000, 200);

    /** For pictures that the platform made itself, such as the portrait cut out of a document. */
    public static final ImageLimits DERIVED = new ImageLimits(UPLOAD.mostBytes(), UPLOAD.mostPixels(), 16);

    public ImageLimits {
        if (mostBytes < 1 || mostPixels < 1 || leastSide < 1) {
            throw new IllegalArgumentException("The limits of a picture are positive numbers.");
        }
    }
}
