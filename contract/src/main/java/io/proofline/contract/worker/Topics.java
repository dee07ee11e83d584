package io.proofline.contract.worker;

import java.util.List;

/** The external-worker topics of {@code ekyc-verification}, in the order in which people read their results. */
public final class Topics {

    public static final String DOCUMENT_READ = "document-read";
    public static final String DOCUMENT_VALIDATE = "document-validate";
    public static final String DOCUMENT_FORENSICS = "document-forensics";
    public static final String LIVENESS_CHECK = "liveness-check";
    public static final String LIVENESS_ACTIVE = "liveness-active";
    public static final String FACE_MATCH = "face-match";
    public static final String APPLICANT_PROFILE = "applicant-profile";
    /** Only where a fingerprint was sent. */
    public static final String FINGERPRINT_MATCH = "fingerprint-match";
    /** Made by the platform itself: it looks at other cases, which no worker may see. */
    public static final String DUPLICATE_SEARCH = "duplicate-search";

    public static final List<String> ALL = List.of(
            DOCUMENT_READ,
            DOCUMENT_VALIDATE,
            DOCUMENT_FORENSICS,
            LIVENESS_CHECK,
            LIVENESS_ACTIVE,
            FACE_MATCH,
            APPLICANT_PROFILE,
            FINGERPRINT_MATCH,
            DUPLICATE_SEARCH);

    /** What workers of their own can be given; the rest the platform does itself. */
    public static final List<String> OF_WORKERS =
            ALL.stream().filter(topic -> !topic.equals(DUPLICATE_SEARCH)).toList();

    private Topics() {}
}
