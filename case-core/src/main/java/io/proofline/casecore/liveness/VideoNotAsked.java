package io.proofline.casecore.liveness;

import java.util.UUID;

/** The case does not wait for a liveness video, nor takes one now. */
public final class VideoNotAsked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VideoNotAsked(UUID caseId) {
        super("Case " + caseId + " takes no liveness video now.");
    }
}
