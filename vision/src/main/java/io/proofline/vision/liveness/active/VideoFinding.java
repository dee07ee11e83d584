package io.proofline.vision.liveness.active;

import io.proofline.contract.check.ReasonCodes;

/** What speaks against a video. */
public enum VideoFinding {
    /** In most of the frames no face is found. */
    NO_FACE(ReasonCodes.NO_FACE),
    /** Somebody else is in the picture. */
    SEVERAL_FACES(ReasonCodes.SEVERAL_FACES),
    /** All that moves, moves like a picture that is held up. */
    PLANAR_MOTION(ReasonCodes.VIDEO_PLANAR_MOTION),
    /** The face at one time is not the face at another. */
    FACE_CHANGES(ReasonCodes.VIDEO_FACE_CHANGES),
    /** The face is not the one of the selfie. */
    FACE_DIFFERS(ReasonCodes.VIDEO_FACE_DIFFERS),
    /** The recording was put together or stands still. */
    EDITED(ReasonCodes.VIDEO_EDITED),
    /** What was asked was not done, or not in that order. */
    CHALLENGE_NOT_MET(ReasonCodes.CHALLENGE_NOT_MET);

    private final String reasonCode;

    VideoFinding(String reasonCode) {
        this.reasonCode = reasonCode;
    }

    /** The contract's word for it. */
    public String reasonCode() {
        return reasonCode;
    }
}
