package io.proofline.vision.image;

import java.util.Optional;

/** Walks the segments of a JPEG (ITU-T T.81, annex B) to its size and its end mark. */
final class JpegStructure {

    /** A progressive picture has about ten scans; each costs a pass over all pixels. */
    private static final int MOST_SCANS = 100;

    private static final int MARKER = 0xFF;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;

    private final ByteReader reader;
    private int offset = 2;
    private int width;
    private int height;
    private int scans;
    private boolean ended;

    private JpegStructure(byte[] content) {
        this.reader = new ByteReader(content);
    }

    static Optional<ImageHeader> read(byte[] content) {
        JpegStructure structure = new JpegStructure(content);
        structure.walk();
        if (structure.width == 0 || structure.height == 0) {
            return Optional.empty();
        }
        boolean complete = structure.ended && structure.scans > 0 && structure.scans <= MOST_SCANS;
        return Optional.of(new ImageHeader(ImageType.JPEG, structure.width, structure.height, complete));
    }

    private void walk() {
        while (!ended && scans <= MOST_SCANS && reader.has(offset, 2) && reader.u8(offset) == MARKER) {
            int marker = reader.u8(offset + 1);
            if (marker == MARKER) { // fill byte
                offset++;
            } else if (marker == END_OF_IMAGE) {
                ended = true;
            } else if (!passSegment(marker)) {
                return;
            }
        }
    }

    private boolean passSegment(int marker) {
        int start = offset + 2;
        if (!reader.has(start, 2)) {
            return false;
        }
        int length = reader.u16BigEndian(start);
        if (length < 2 || !reader.has(start, length)) {
            return false;
        }
        if (isFrame(marker) && length >= 8) {
            height = reader.u16BigEndian(start + 3);
            width = reader.u16BigEndian(start + 5);
        }
        offset = start + length;
        if (marker == START_OF_SCAN) {
            scans++;
            passScan();
        }
        return true;
    }

    /** Entropy-coded bytes: a marker ends them, unless it is a stuffed zero or a restart. */
    private void passScan() {
        while (reader.has(offset, 2)) {
            if (reader.u8(offset) == MARKER) {
                int next = reader.u8(offset + 1);
                boolean partOfScan = next == 0 || (next >= 0xD0 && next <= 0xD7);
                if (!partOfScan && next != MARKER) {
                    return;
                }
            }
            offset++;
        }
    }

    /** SOF0 to SOF15 without the three codes in that range that mean something else. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
