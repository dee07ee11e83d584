package io.proofline.decisions.tck;

import java.nio.file.Path;

/**
 * How one test case of the kit came out.
 *
 * @param file of test cases
 * @param testCase its id, unique in the file
 * @param verdict only {@link Verdict#PASSED} counts
 * @param cause why it did not pass, in a sentence; empty if it passed
 */
public record TckOutcome(Path file, String testCase, Verdict verdict, String cause) {

    /** What became of a test case. */
    public enum Verdict {
        /** Every result is the expected one. */
        PASSED,
        /** A result differs. */
        WRONG,
        /** The gate does not let the model in. */
        REFUSED,
        /** The model is let in, but the evaluator cannot compile it. */
        UNUSABLE
    }

    public boolean passed() {
        return verdict == Verdict.PASSED;
    }
}
