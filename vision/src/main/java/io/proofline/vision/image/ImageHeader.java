package io.proofline.vision.image;

import java.util.Optional;

/**
 * What a picture's structure says before a single pixel is decoded.
 *
 * @param width pixels as stored, before any rotation
 * @param height pixels as stored, before any rotation
 * @param complete true if the structure is whole to its end mark; false for a truncated or damaged file
 */
public record ImageHeader(ImageType type, int width, int height, boolean complete) {

    public long pixels() {
        return (long) width * height;
    }

    public int shorterSide() {
        return Math.min(width, height);
    }

    /** Empty if the content has no readable header of that type. Allocates nothing that grows with the picture. */
    static Optional<ImageHeader> read(ImageType type, byte[] content) {
        Optional<ImageHeader> header =
                switch (type) {
                    case JPEG -> JpegStructure.read(content);
                    case PNG -> PngStructure.read(content);
                    case WEBP -> WebpStructure.read(content);
                };
        return header.filter(found -> found.width() > 0 && found.height() > 0);
    }
}
