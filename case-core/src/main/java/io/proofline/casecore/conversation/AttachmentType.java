package io.proofline.casecore.conversation;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** What may be put beside a case. A file is what its first bytes say, whatever it is called. */
public enum AttachmentType {
    JPEG("image/jpeg", "ffd8ff"),
    PNG("image/png", "89504e470d0a1a0a"),
    /** Begins with {@code %PDF-}. */
    PDF("application/pdf", "255044462d");

    private final String mediaType;
    private final String magic;

    /** @param magic the first bytes in hex */
    AttachmentType(String mediaType, String magic) {
        this.mediaType = mediaType;
        this.magic = magic;
    }

    public String mediaType() {
        return mediaType;
    }

    static Optional<AttachmentType> of(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.begins(content)).findFirst();
    }

    /** A file that is nothing but its first bytes is none. */
    private boolean begins(byte[] content) {
        int length = magic.length() / 2;
        return content.length > length
                && HexFormat.of().formatHex(content, 0, length).equals(magic);
    }
}
