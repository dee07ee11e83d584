package io.proofline.casecore.casefile;

import java.time.Instant;
import java.util.UUID;

/** Where a page of cases, newest first, ended: the next page begins behind it. */
public record CasePosition(Instant openedAt, UUID id) {

    public static CasePosition of(CaseFile file) {
        return new CasePosition(file.openedAt(), file.id());
    }
}
