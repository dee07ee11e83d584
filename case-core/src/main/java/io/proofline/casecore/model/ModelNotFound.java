package io.proofline.casecore.model;

/** There is no such model, set, draft or change, or it is another tenant's. */
public final class ModelNotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ModelNotFound(String message) {
        super(message);
    }
}
