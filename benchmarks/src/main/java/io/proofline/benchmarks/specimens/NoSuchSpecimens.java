package io.proofline.benchmarks.specimens;

/** What is asked for cannot be made; the message is a sentence for the user. */
final class NoSuchSpecimens extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchSpecimens(String message) {
        super(message);
    }
}
