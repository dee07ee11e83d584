package io.proofline.vision.face;

import io.proofline.contract.check.ReasonCodes;

/** What limits the use of a face. */
public enum FaceIssue {
    NONE_FOUND(ReasonCodes.NO_FACE),
    /** Somebody else is nearly as large in the picture. */
    SEVERAL(ReasonCodes.SEVERAL_FACES),
    SMALL(ReasonCodes.FACE_TOO_SMALL),
    CUT_OFF(ReasonCodes.FACE_CUT_OFF),
    TURNED(ReasonCodes.FACE_TURNED),
    /** Or hidden: behind dark glasses the network sees no open eye either. */
    EYES_CLOSED(ReasonCodes.EYES_CLOSED),
    OCCLUDED(ReasonCodes.FACE_OCCLUDED),
    DARK(ReasonCodes.FACE_DARK),
    BLURRED(ReasonCodes.FACE_BLURRED);

    private final String reasonCode;

    FaceIssue(String reasonCode) {
        this.reasonCode = reasonCode;
    }

    /** The contract's word for it. */
    public String reasonCode() {
        return reasonCode;
    }
}
