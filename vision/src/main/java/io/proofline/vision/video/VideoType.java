package io.proofline.vision.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** The containers that are taken, told by their content. */
public enum VideoType {
    /** WebM and its parent Matroska (RFC 9559). */
    WEBM("video/webm", "matroska"),
    /** ISO base media (ISO/IEC 14496-12) and QuickTime, of which it was made. */
    MP4("video/mp4", "mov"),
    AVI("video/x-msvideo", "avi");

    private static final Set<String> QUICKTIME_ATOMS = Set.of("ftyp", "moov", "mdat", "wide", "free", "skip", "pnot");

    private final String mediaType;
    private final String demuxer;

    VideoType(String mediaType, String demuxer) {
        this.mediaType = mediaType;
        this.demuxer = demuxer;
    }

    public String mediaType() {
        return mediaType;
    }

    /** FFmpeg's name of the one demuxer that is let at such a file. */
    String demuxer() {
        return demuxer;
    }

    public static Optional<VideoType> of(byte[] content) {
        if (content.length < 12) {
            return Optional.empty();
        }
        if ((content[0] & 0xFF) == 0x1A
                && (content[1] & 0xFF) == 0x45
                && (content[2] & 0xFF) == 0xDF
                && (content[3] & 0xFF) == 0xA3) {
            return Optional.of(WEBM);
        }
        if (word(content, 0).equals("RIFF") && word(content, 8).equals("AVI ")) {
            return Optional.of(AVI);
        }
        return QUICKTIME_ATOMS.contains(word(content, 4)) ? Optional.of(MP4) : Optional.empty();
    }

    /** Whether as much follows an AVI's start as it says; FFmpeg takes a shortened one for a shorter one. */
    static boolean holdsAllOfItsRiff(byte[] content) {
        long stated = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
        return stated <= content.length - 8L;
    }

    private static String word(byte[] content, int offset) {
        return new String(content, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
