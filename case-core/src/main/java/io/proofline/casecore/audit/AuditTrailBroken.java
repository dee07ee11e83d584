package io.proofline.casecore.audit;

/** Nothing can be proved from the stored tree, since a part of it is missing. The verification says which, and what else. */
public final class AuditTrailBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public AuditTrailBroken(String message) {
        super(message);
    }
}
