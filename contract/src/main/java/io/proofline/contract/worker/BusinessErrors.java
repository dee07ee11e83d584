package io.proofline.contract.worker;

/** BPMN error codes: the evidence cannot be used and the applicant can mend it. */
public final class BusinessErrors {

    /** No single usable face where one is needed. */
    public static final String NO_FACE = "no-face";
    /** The document cannot be found in the picture, or cannot be read. */
    public static final String UNREADABLE_DOCUMENT = "unreadable-document";

    private BusinessErrors() {}
}
