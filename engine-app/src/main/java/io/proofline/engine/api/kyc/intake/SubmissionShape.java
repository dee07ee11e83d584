package io.proofline.engine.api.kyc.intake;

import io.proofline.contract.evidence.EvidenceKind;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields a request may have, beside the pictures.
 *
 * @param words its top-level text fields
 * @param claims whether it may claim something about the applicant
 */
record SubmissionShape(Set<String> words, boolean claims) {

    static final String PACK = "pack";
    static final String REFERENCE = "reference";
    static final String LANGUAGE = "language";
    static final String LIVENESS_VIDEO = "liveness_video";

    static final SubmissionShape NEW_CASE = new SubmissionShape(
            Set.of(
                    PACK,
                    REFERENCE,
                    LANGUAGE,
                    LIVENESS_VIDEO,
                    PrintFields.FINGER,
                    PrintFields.DPI,
                    PrintFields.REFERENCE_DPI),
            true);
    static final SubmissionShape MORE_EVIDENCE = new SubmissionShape(Set.of(), false);

    SubmissionShape {
        words = Set.copyOf(words);
    }

    /** The kind of picture a field brings; empty if there is no such field. */
    static Optional<EvidenceKind> picture(String name) {
        return EvidenceKind.ofWord(name).filter(EvidenceKind::picture);
    }
}
