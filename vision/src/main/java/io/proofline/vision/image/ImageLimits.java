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

    /** For fingerprints: a finger's tip at 250 dpi has some hundred pixels, a whole finger at 2000 dpi four million. */
    public static final ImageLimits PRINT = new ImageLimits(8 * 1024 * 1024, 4_000_000, 64);

    /**
     * For pictures that were let in and kept, or that the platform cut out of them. Encoded anew at the door, a picture
     * may have become larger than an upload may be, up to its three bytes a pixel.
     */
    public static final ImageLimits STORED = new ImageLimits(128 * 1024 * 1024, UPLOAD.mostPixels(), 16);

    public ImageLimits {
        if (mostBytes < 1 || mostPixels < 1 || leastSide < 1) {
            throw new IllegalArgumentException("The limits of a picture are positive numbers.");
        }
    }
}
