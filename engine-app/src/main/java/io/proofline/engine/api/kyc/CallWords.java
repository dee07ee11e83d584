package io.proofline.engine.api.kyc;

import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.error.ErrorCode;
import java.util.Optional;
import java.util.UUID;

/** Words that several calls have in their addresses and headers. */
final class CallWords {

    static final String KEY = "Idempotency-Key";
    static final String KEY_MEANS = "A word of yours for this request, 1 to 255 characters. Repeat the request "
            + "with the same key and it happens once, and gets the first answer again, for seven days.";

    private CallWords() {}

    /** A word that is no id names no case, just as an id that nobody gave. */
    static UUID caseId(String word) {
        try {
            return UUID.fromString(word);
        } catch (IllegalArgumentException noId) {
            throw new ApiException(ErrorCode.CASE_NOT_FOUND);
        }
    }

    /** @param key may be null */
    static Optional<String> idempotencyKey(String key) {
        if (key != null && !key.matches("[\\x21-\\x7e]{1,255}")) {
            throw ApiException.invalid(KEY, "1 to 255 visible ASCII characters.");
        }
        return Optional.ofNullable(key);
    }
}
