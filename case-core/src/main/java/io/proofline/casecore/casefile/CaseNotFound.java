package io.proofline.casecore.casefile;

import java.util.UUID;

/** There is no such case, or it is another tenant's: the difference is not told. */
public final class CaseNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseNotFound(UUID caseId) {
        super("There is no case " + caseId + ".");
    }
}
