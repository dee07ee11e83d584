package io.proofline.vision.image;

/** Reads unsigned numbers out of bytes. Callers ask {@link #has} first. */
record ByteReader(byte[] bytes) {

    boolean has(long offset, long count) {
        return offset >= 0 && count >= 0 && offset + count <= bytes.length;
    }

    int u8(int offset) {
        return bytes[offset] & 0xFF;
    }

    int u16BigEndian(int offset) {
        return u8(offset) << 8 | u8(offset + 1);
    }

    long u32BigEndian(int offset) {
        return (long) u16BigEndian(offset) << 16 | u16BigEndian(offset + 2);
    }

    int u16LittleEndian(int offset) {
        return u8(offset) | u8(offset + 1) << 8;
    }

    int u24LittleEndian(int offset) {
        return u16LittleEndian(offset) | u8(offset + 2) << 16;
    }

    long u32LittleEndian(int offset) {
        return u24LittleEndian(offset) | (long) u8(offset + 3) << 24;
    }
}
