package io.proofline.vision.document.mrz;

/** The text is not a machine-readable zone of any known format. The message repeats nothing of the text. */
public final class MrzFormatException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient MrzViolation violation;

    MrzFormatException(MrzViolation violation, String message) {
        super(message);
        this.violation = violation;
    }

    public MrzViolation violation() {
        return violation;
    }
}
