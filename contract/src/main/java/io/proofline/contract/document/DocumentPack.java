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
    /**
     * ICAO 9303-5 and 9303-6 identity card or residence permit, TD1 or TD2 machine-readable zone, on the back or, on
     * specimens, the front.
     */
    ICAO_ID,
    /** ICAO 9303-7 visa, MRV-A or MRV-B machine-readable zone. */
    ICAO_VISA,
    /** Pakistan's computerised national identity card. */
    PK_CNIC,
    /** Indonesia's resident identity card, Kartu Tanda Penduduk. */
    ID_KTP,
    /** Any other card in Latin script; the back where a barcode stands on it, as on North American driving licences. */
    GENERIC;

    /** What the applicant has to send before the checks can begin, in the order of the kinds. */
    public Set<EvidenceKind> requiredEvidence() {
        return switch (this) {
            case ICAO_PASSPORT, ICAO_VISA, ID_KTP, GENERIC ->
                EnumSet.of(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.SELFIE);
            case ICAO_ID, PK_CNIC ->
                EnumSet.of(EvidenceKind.DOCUMENT_FRONT, EvidenceKind.DOCUMENT_BACK, EvidenceKind.SELFIE);
        };
    }

    /** What is used if it comes, and not waited for; what is neither required nor optional is not taken. */
    public Set<EvidenceKind> optionalEvidence() {
        EnumSet<EvidenceKind> optional = EnumSet.of(EvidenceKind.FINGERPRINT, EvidenceKind.FINGERPRINT_REFERENCE);
        if (this == GENERIC) {
            optional.add(EvidenceKind.DOCUMENT_BACK);
        }
        return optional;
    }

    /** True if it is required or optional. */
    public boolean uses(EvidenceKind kind) {
        return requiredEvidence().contains(kind) || optionalEvidence().contains(kind);
    }

    /** The kebab-case word used in JSON and in the tables, e.g. {@code icao-passport}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentPack> ofWord(String word) {
        return Arrays.stream(values()).filter(pack -> pack.word().equals(word)).findFirst();
    }
}
