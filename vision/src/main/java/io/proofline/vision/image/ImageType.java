package io.proofline.vision.image;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The picture formats that are taken, told by their first bytes and never by a name. */
public enum ImageType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    WEBP("image/webp");

    private static final byte[] JPEG_START = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG_START = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] RIFF = "RIFF".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] WEBP_FORM = "WEBP".getBytes(StandardCharsets.US_ASCII);

    private final String mediaType;

    ImageType(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Empty if the content is none of them. */
    public static Optional<ImageType> of(byte[] content) {
        if (hasAt(content, 0, JPEG_START)) {
            return Optional.of(JPEG);
        }
        if (hasAt(content, 0, PNG_START)) {
            return Optional.of(PNG);
        }
        if (hasAt(content, 0, RIFF) && hasAt(content, 8, WEBP_FORM)) {
            return Optional.of(WEBP);
        }
        return Optional.empty();
    }

    private static boolean hasAt(byte[] content, int offset, byte[] expected) {
        int end = offset + expected.length;
        return content.length >= end && Arrays.equals(content, offset, end, expected, 0, expected.length);
    }
}
