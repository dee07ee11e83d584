package io.proofline.contract.check;

import io.proofline.contract.evidence.EvidenceKind;
import java.util.List;

/**
 * The reasons for which a reviewer may ask the applicant for better evidence. Each has a sentence for applicants that
 * says what to do.
 */
public final class EvidenceReasons {

    private static final List<String> DOCUMENT = List.of(
            ReasonCodes.DOCUMENT_UNREADABLE,
            ReasonCodes.DOCUMENT_BLURRED,
            ReasonCodes.DOCUMENT_GLARE,
            ReasonCodes.DOCUMENT_DARK,
            ReasonCodes.DOCUMENT_CUT_OFF,
            ReasonCodes.DOCUMENT_TOO_SMALL,
            ReasonCodes.DOCUMENT_EXPIRED);

    private static final List<String> FACE = List.of(
            ReasonCodes.FACE_BLURRED,
            ReasonCodes.FACE_DARK,
            ReasonCodes.FACE_OCCLUDED,
            ReasonCodes.FACE_TURNED,
            ReasonCodes.EYES_CLOSED,
            ReasonCodes.SEVERAL_FACES,
            ReasonCodes.FACE_TOO_SMALL);

    private EvidenceReasons() {}

    /** For this kind of evidence, in the order in which they are offered; empty if it is not asked for by people. */
    public static List<String> of(EvidenceKind kind) {
        return switch (kind) {
            case DOCUMENT_FRONT, DOCUMENT_BACK -> DOCUMENT;
            case SELFIE -> FACE;
            default -> List.of();
        };
    }
}
