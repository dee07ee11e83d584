package io.proofline.casecore.idempotency;

import java.util.Objects;
import java.util.UUID;

/**
 * What a call was answered.
 *
 * @param caseId the case that it was about
 * @param body kept as ciphertext under the case's key, since it may hold links that open doors
 */
public record Answer(UUID caseId, String body) {

    public Answer {
        Objects.requireNonNull(caseId, "caseId");
        Objects.requireNonNull(body, "body");
    }
}
