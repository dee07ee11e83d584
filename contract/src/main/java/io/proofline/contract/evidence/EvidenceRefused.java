package io.proofline.contract.evidence;

import java.util.Map;

/** An upload that is not let in. The message is for the sender and holds nothing personal. */
public final class EvidenceRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final transient Map<String, Object> details;

    /**
     * Refuses an upload.
     *
     * @param code one of {@code image_empty, image_type_unsupported, image_unreadable, image_too_large,
     *     image_too_many_pixels, image_too_small}, or the like of {@code video_*}
     * @param message a sentence that tells the sender what to mend
     */
    public EvidenceRefused(String code, String message, Map<String, Object> details) {
        super(message);
        this.code = code;
        this.details = Map.copyOf(details);
    }

    public String code() {
        return code;
    }

    public Map<String, Object> details() {
        return details == null ? Map.of() : details;
    }
}
