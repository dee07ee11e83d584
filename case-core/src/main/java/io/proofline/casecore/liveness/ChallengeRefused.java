package io.proofline.casecore.liveness;

/** A video cannot be taken for an answer, or no further challenge is told. */
public final class ChallengeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Cause {
        /** No challenge of this case has this nonce. */
        UNKNOWN("This case was given no challenge with this nonce."),
        /** Its time is over, or a newer one took its place. */
        EXPIRED("The challenge has expired or was replaced by a newer one; ask for a new one."),
        /** A video has answered it. */
        USED("The challenge was answered before; ask for a new one."),
        /** The case has had as many as one case gets. */
        EXHAUSTED("The case has had as many challenges as it may get.");

        private final String sentence;

        Cause(String sentence) {
            this.sentence = sentence;
        }
    }

    private final Cause reason;

    public ChallengeRefused(Cause reason) {
        super(reason.sentence);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
