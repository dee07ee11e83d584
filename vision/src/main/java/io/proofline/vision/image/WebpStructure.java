package io.proofline.vision.image;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the size of a still WebP (RFC 9649): lossy, lossless or extended. Animations are not pictures of evidence. */
final class WebpStructure {

    private static final int FIRST_CHUNK = 12;
    private static final int FIRST_DATA = FIRST_CHUNK + 8;
    private static final int ANIMATED = 0x02;

    private WebpStructure() {}

    static Optional<ImageHeader> read(byte[] content) {
        ByteReader reader = new ByteReader(content);
        if (!reader.has(0, FIRST_DATA + 10)) {
            return Optional.empty();
        }
        String form = new String(content, FIRST_CHUNK, 4, StandardCharsets.US_ASCII);
        boolean complete = reader.has(8, reader.u32LittleEndian(4));
        return switch (form) {
            case "VP8 " -> lossy(reader, complete);
            case "VP8L" -> lossless(reader, complete);
            case "VP8X" -> extended(reader, complete);
            default -> Optional.empty();
        };
    }

    private static Optional<ImageHeader> lossy(ByteReader reader, boolean complete) {
        int width = reader.u16LittleEndian(FIRST_DATA + 6) & 0x3FFF;
        int height = reader.u16LittleEndian(FIRST_DATA + 8) & 0x3FFF;
        return Optional.of(new ImageHeader(ImageType.WEBP, width, height, complete));
    }

    private static Optional<ImageHeader> lossless(ByteReader reader, boolean complete) {
        long sizes = reader.u32LittleEndian(FIRST_DATA + 1);
        int width = (int) (sizes & 0x3FFF) + 1;
        int height = (int) (sizes >> 14 & 0x3FFF) + 1;
        return Optional.of(new ImageHeader(ImageType.WEBP, width, height, complete));
    }

    private static Optional<ImageHeader> extended(ByteReader reader, boolean complete) {
        if ((reader.u8(FIRST_DATA) & ANIMATED) != 0) {
            return Optional.empty();
        }
        int width = reader.u24LittleEndian(FIRST_DATA + 4) + 1;
        int height = reader.u24LittleEndian(FIRST_DATA + 7) + 1;
        return Optional.of(new ImageHeader(ImageType.WEBP, width, height, complete));
    }
}
