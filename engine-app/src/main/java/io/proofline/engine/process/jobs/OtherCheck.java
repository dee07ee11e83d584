package io.proofline.engine.process.jobs;

/** A job was handed in with the result of a check that it is not about. */
public final class OtherCheck extends RuntimeException {

    private static final long serialVersionUID = 1L;

    OtherCheck(String topic) {
        super("A job of " + topic + " takes results of " + topic + " only.");
    }
}
