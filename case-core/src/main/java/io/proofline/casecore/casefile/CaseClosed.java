package io.proofline.casecore.casefile;

import java.util.UUID;

/** The case is decided and takes nothing more. */
public final class CaseClosed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CaseClosed(UUID caseId) {
        super("Case " + caseId + " is decided and takes nothing more.");
    }
}
