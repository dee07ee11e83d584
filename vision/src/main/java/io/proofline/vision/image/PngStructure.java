package io.proofline.vision.image;

import java.util.Optional;
import java.util.zip.CRC32;

/** Walks the chunks of a PNG (ISO/IEC 15948) to its size and its end mark, checksums included. */
final class PngStructure {

    private static final int HEADER = fourLetters("IHDR");
    private static final int END = fourLetters("IEND");
    /** Length, type and checksum around a chunk's data. */
    private static final int CHUNK_FRAME = 12;

    private PngStructure() {}

    static Optional<ImageHeader> read(byte[] content) {
        ByteReader reader = new ByteReader(content);
        int first = 8;
        if (!reader.has(first, CHUNK_FRAME + 13) || type(reader, first) != HEADER) {
            return Optional.empty();
        }
        long width = reader.u32BigEndian(first + 8);
        long height = reader.u32BigEndian(first + 12);
        if (width > Integer.MAX_VALUE || height > Integer.MAX_VALUE) {
            return Optional.empty();
        }
        return Optional.of(new ImageHeader(ImageType.PNG, (int) width, (int) height, isWhole(reader, first)));
    }

    private static boolean isWhole(ByteReader reader, int first) {
        int offset = first;
        while (reader.has(offset, CHUNK_FRAME)) {
            long length = reader.u32BigEndian(offset);
            if (!reader.has(offset, length + CHUNK_FRAME) || !checksumHolds(reader, offset, (int) length)) {
                return false;
            }
            if (type(reader, offset) == END) {
                return true;
            }
            offset += (int) length + CHUNK_FRAME;
        }
        return false;
    }

    private static boolean checksumHolds(ByteReader reader, int offset, int length) {
        CRC32 checksum = new CRC32();
        checksum.update(reader.bytes(), offset + 4, length + 4);
        return checksum.getValue() == reader.u32BigEndian(offset + 8 + length);
    }

    private static int type(ByteReader reader, int offset) {
        return (int) reader.u32BigEndian(offset + 4);
    }

    private static int fourLetters(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum << 8 | letter);
    }
}
