package io.proofline.portal;

/** The link is forged, cut off or too old; the applicant is not told which. */
final class LinkRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
