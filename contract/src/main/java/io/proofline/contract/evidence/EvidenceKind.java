package io.proofline.contract.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a piece of evidence shows. */
public enum EvidenceKind {
    DOCUMENT_FRONT(false),
    DOCUMENT_BACK(false),
    SELFIE(false),
    /** The applicant's portrait, cut out of the document by {@code document-read}. */
    DOCUMENT_PORTRAIT(true),
    /** The applicant's face as numbers, a {@link io.proofline.contract.face.FaceTemplate}: no picture, shown to nobody. */
    FACE_TEMPLATE(true);

    private final boolean derived;

    EvidenceKind(boolean derived) {
        this.derived = derived;
    }

    /** True if a check makes it; false if the applicant or the client application submits it. */
    public boolean derived() {
        return derived;
    }

    /** True for what people can look at. */
    public boolean visible() {
        return this != FACE_TEMPLATE;
    }

    /** The snake_case word used in JSON, form fields and process variables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EvidenceKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
