package io.proofline.contract.document;

import io.proofline.contract.evidence.EvidenceKind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A family of documents that is read and validated by the same rules. */
public enum DocumentPack {
    /** ICAO 9303-4 passport booklet, TD3 machine-readable zone. */
    ICAO_PASSPORT,
    /** ICAO 9303-5 identity card, TD1 machine-readable zone, on the back or, on specimens, the front. */
    ICAO_ID;

    /** What the applicant has to send before the checks can begin; nothing else is taken. */
    public Set<EvidenceKind> requiredEvidence() {
        return switch (this) {
            case ICAO_PASSPORT -> EnumSet.of(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.SELFIE);
            case ICAO_ID -> EnumSet.of(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.DOCUMENT_BACK, EvidenceKind.SELFIE);
        };
    }

    /** The kebab-case word used in JSON and in the tables, e.g. {@code icao-passport}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentPack> ofWord(String word) {
        return Arrays.stream(values()).filter(pack -> pack.word().equals(word)).findFirst();
    }
}
