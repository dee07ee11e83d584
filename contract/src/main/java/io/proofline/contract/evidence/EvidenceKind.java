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
    DOCUMENT_PORTRAIT(true);

    private final boolean derived;

    EvidenceKind(boolean derived) {
        this.derived = derived;
    }

    /** True if a check makes it; false if the applicant or the client application submits it. */
    public boolean derived() {
        return derived;
    }

    /** The snake_case word used in JSON, form fields and process variables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EvidenceKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
