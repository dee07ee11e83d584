package io.proofline.engine.api.kyc;

import io.proofline.casecore.casefile.CasePosition;
import io.proofline.casecore.casefile.CaseStatus;
import io.proofline.engine.api.error.ApiException;
import io.proofline.engine.api.kyc.view.Cursor;
import java.util.Arrays;
import java.util.Optional;

/** Which page of cases is asked for. */
record PageRequest(Optional<CaseStatus> status, Optional<CasePosition> after, int limit) {

    private static final int MOST = 100;

    /** Reads the parameters, each of which may be null. */
    static PageRequest of(String status, String cursor, int limit) {
        if (limit < 1 || limit > MOST) {
            throw ApiException.invalid("limit", "A page holds 1 to " + MOST + " cases.");
        }
        return new PageRequest(
                Optional.ofNullable(status).map(PageRequest::status),
                Optional.ofNullable(cursor).map(word -> Cursor.read(word)
                        .orElseThrow(
                                () -> ApiException.invalid("cursor", "This is not a next_cursor of an earlier page."))),
                limit);
    }

    private static CaseStatus status(String word) {
        return Arrays.stream(CaseStatus.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("status", "There is no such status."));
    }
}
