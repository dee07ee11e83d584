package io.proofline.contract.evidence;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a piece of evidence shows. */
public enum EvidenceKind {
    DOCUMENT_FRONT(false),
    DOCUMENT_BACK(false),
    SELFIE(false),
    /** One finger of the applicant's, dark ridges on a light ground; {@link PrintDetails} go with it. */
    FINGERPRINT(false),
    /** The print that {@link #FINGERPRINT} has to be of, e.g. from a registry: the client vouches for its origin. */
    FINGERPRINT_REFERENCE(false),
    /** A film of the applicant; the {@link io.proofline.contract.liveness.LivenessChallenge} that it answers goes with it. */
    LIVENESS_VIDEO(false),
    /** A picture out of the video, chosen by {@code liveness-active} to be looked at by a person. */
    LIVENESS_FRAME(true),
    /** The applicant's portrait, cut out of the document by {@code document-read}. */
    DOCUMENT_PORTRAIT(true),
    /** The applicant's face as numbers, a {@link io.proofline.contract.face.FaceTemplate}: no picture, shown to nobody. */
    FACE_TEMPLATE(true),
    /**
     * The file of the document's front as it was received, with its metadata, kept beside the cleaned copy for {@code
     * document-forensics} alone. Nobody is shown it: whatever a sender hid in a file stays in there.
     */
    DOCUMENT_ORIGINAL(true),
    /** What a reviewer put beside the case: a picture or a PDF file. */
    REVIEW_ATTACHMENT(true),
    /** Where {@code document-forensics} found something, one a signal: transparent PNGs to lay over the front. */
    FORENSIC_ERROR_LEVEL(true),
    FORENSIC_DOUBLE_COMPRESSION(true),
    FORENSIC_JPEG_GHOST(true),
    FORENSIC_NOISE(true),
    FORENSIC_BLOCK_GRID(true),
    FORENSIC_COPY_MOVE(true),
    FORENSIC_SPLICE(true),
    FORENSIC_FIELDS(true),
    FORENSIC_PORTRAIT(true);

    private final boolean derived;

    EvidenceKind(boolean derived) {
        this.derived = derived;
    }

    /** True if the platform makes or keeps it; false if the applicant or the client application submits it as such. */
    public boolean derived() {
        return derived;
    }

    /** True for what is submitted as a picture, under its own name and without more ado. */
    public boolean picture() {
        return !derived && this != LIVENESS_VIDEO;
    }

    /** True for what people can look at. */
    public boolean visible() {
        return this != FACE_TEMPLATE && this != DOCUMENT_ORIGINAL;
    }

    /** True for pictures of a finger. */
    public boolean print() {
        return this == FINGERPRINT || this == FINGERPRINT_REFERENCE;
    }

    /** The snake_case word used in JSON, form fields and process variables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<EvidenceKind> ofWord(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
