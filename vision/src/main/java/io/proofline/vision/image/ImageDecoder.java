package io.proofline.vision.image;

import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imdecode;

import io.proofline.contract.evidence.EvidenceRefused;
import java.util.Map;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Decodes a JPEG, PNG or WebP that may have been made to do harm. Type, size, pixels and completeness are read from
 * the structure first; only what passes reaches the native decoder. The result is upright (EXIF orientation applied)
 * and carries no metadata.
 */
public final class ImageDecoder {

    private final ImageLimits limits;

    public ImageDecoder(ImageLimits limits) {
        this.limits = limits;
    }

    /**
     * Checks and decodes.
     *
     * @return the picture, which the caller closes
     * @throws EvidenceRefused with one of the {@code image_*} codes
     */
    public Picture decode(byte[] content) throws EvidenceRefused {
        ImageHeader header = admit(content);
        Picture picture = pixels(content);
        if (!sizesAgree(header, picture)) {
            picture.close();
            throw unreadable();
        }
        return picture;
    }

    /**
     * Checks all that can be checked without decoding.
     *
     * @return the header of a picture that is within the limits and structurally whole
     * @throws EvidenceRefused with one of the {@code image_*} codes
     */
    public ImageHeader admit(byte[] content) throws EvidenceRefused {
        if (content.length == 0) {
            throw new EvidenceRefused("image_empty", "The picture is empty.", Map.of());
        }
        if (content.length > limits.mostBytes()) {
            throw new EvidenceRefused(
                    "image_too_large",
                    "The picture has " + content.length + " bytes; at most " + limits.mostBytes() + " are taken.",
                    Map.of("bytes", content.length, "limit", limits.mostBytes()));
        }
        ImageType type = ImageType.of(content)
                .orElseThrow(() -> new EvidenceRefused(
                        "image_type_unsupported", "The content is no JPEG, PNG or WebP picture.", Map.of()));
        ImageHeader header = ImageHeader.read(type, content).orElseThrow(ImageDecoder::unreadable);
        requireSize(header);
        if (!header.complete()) {
            throw new EvidenceRefused(
                    "image_unreadable", "The picture is damaged or was cut off in transit; send it again.", Map.of());
        }
        return header;
    }

    private void requireSize(ImageHeader header) throws EvidenceRefused {
        if (header.pixels() > limits.mostPixels()) {
            throw new EvidenceRefused(
                    "image_too_many_pixels",
                    "The picture has " + header.width() + " x " + header.height() + " pixels; at most "
                            + limits.mostPixels() + " in all are taken.",
                    Map.of("width", header.width(), "height", header.height(), "limit", limits.mostPixels()));
        }
        if (header.shorterSide() < limits.leastSide()) {
            throw new EvidenceRefused(
                    "image_too_small",
                    "The picture has " + header.width() + " x " + header.height()
                            + " pixels; its shorter side needs at least " + limits.leastSide() + ".",
                    Map.of("width", header.width(), "height", header.height(), "limit", limits.leastSide()));
        }
    }

    private static Picture pixels(byte[] content) throws EvidenceRefused {
        try (Mat encoded = new Mat(content)) {
            Mat decoded = imdecode(encoded, IMREAD_COLOR);
            if (decoded == null || decoded.empty()) {
                throw unreadable();
            }
            return Picture.owning(decoded);
        } catch (RuntimeException refusedByDecoder) {
            throw unreadable();
        }
    }

    private static boolean sizesAgree(ImageHeader header, Picture picture) {
        boolean asStored = picture.width() == header.width() && picture.height() == header.height();
        boolean turned = picture.width() == header.height() && picture.height() == header.width();
        return asStored || turned;
    }

    private static EvidenceRefused unreadable() {
        return new EvidenceRefused("image_unreadable", "The picture cannot be decoded.", Map.of());
    }
}
