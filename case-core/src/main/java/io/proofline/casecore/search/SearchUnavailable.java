package io.proofline.casecore.search;

/** An index cannot be reached, or does not answer in time. */
public final class SearchUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SearchUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
