package io.proofline.casecore.keys;

import java.util.UUID;

/** The case has no key: nothing was ever encrypted for it, its key was destroyed, or it is another tenant's. */
public final class CaseKeyMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseKeyMissing(UUID caseId) {
        super("There is no key for case " + caseId + ".");
    }
}
