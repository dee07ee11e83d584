package io.proofline.portal;

/** The process does not wait for this picture: it has come already, or the case has moved on. */
final class NotAsked extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
