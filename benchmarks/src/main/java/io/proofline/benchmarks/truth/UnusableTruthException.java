package io.proofline.benchmarks.truth;

/** A truth file lacks something; the message is one sentence for the person at the keyboard. */
public final class UnusableTruthException extends IllegalArgumentException {

    public UnusableTruthException(String message) {
        super(message);
    }
}
