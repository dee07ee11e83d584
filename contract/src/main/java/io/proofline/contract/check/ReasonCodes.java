package io.proofline.contract.check;

/** The reason codes that the shipped checks raise. {@code reason-texts.dmn} has a sentence for every one of them. */
public final class ReasonCodes {

    // before any check
    /** The case does not hold a piece of evidence that its checks need. */
    public static final String EVIDENCE_MISSING = "evidence_missing";

    // document-read
    public static final String DOCUMENT_UNREADABLE = "document_unreadable";
    public static final String DOCUMENT_NOT_FOUND = "document_not_found";
    public static final String DOCUMENT_CUT_OFF = "document_cut_off";
    public static final String DOCUMENT_TOO_SMALL = "document_too_small";
    public static final String DOCUMENT_BLURRED = "document_blurred";
    public static final String DOCUMENT_DARK = "document_dark";
    public static final String DOCUMENT_GLARE = "document_glare";
    public static final String DOCUMENT_LOW_RESOLUTION = "document_low_resolution";
    public static final String MRZ_NOT_FOUND = "mrz_not_found";
    public static final String MRZ_REPAIRED = "mrz_repaired";
    public static final String PORTRAIT_NOT_FOUND = "portrait_not_found";

    // document-validate
    public static final String MRZ_CHECK_DIGIT_WRONG = "mrz_check_digit_wrong";
    public static final String MRZ_FORMAT_WRONG = "mrz_format_wrong";
    public static final String DOCUMENT_EXPIRED = "document_expired";
    public static final String DOCUMENT_EXPIRES_SOON = "document_expires_soon";
    public static final String DATES_OUT_OF_ORDER = "dates_out_of_order";
    public static final String UNDER_AGE = "under_age";
    public static final String ISSUING_STATE_UNKNOWN = "issuing_state_unknown";
    public static final String REQUIRED_FIELD_MISSING = "required_field_missing";
    public static final String VISUAL_ZONE_DIFFERS = "visual_zone_differs";
    public static final String CLAIM_DIFFERS = "claim_differs";
    public static final String DOCUMENT_TYPE_DIFFERS = "document_type_differs";
    public static final String PORTRAIT_SIZE_UNUSUAL = "portrait_size_unusual";
    public static final String DOCUMENT_NUMBER_WRONG = "document_number_wrong";
    public static final String DOCUMENT_NUMBER_REPAIRED = "document_number_repaired";
    public static final String NUMBER_CONTRADICTS = "number_contradicts";
    public static final String FIELD_FORMAT_WRONG = "field_format_wrong";
    public static final String SOURCES_DIFFER = "sources_differ";
    public static final String SAME_PICTURE_TWICE = "same_picture_twice";

    // document-forensics
    /** Signs that the picture of the document was edited. */
    public static final String IMAGE_INTEGRITY_LOW = "image_integrity_low";

    // liveness-check and face-match
    public static final String NO_FACE = "no_face";
    public static final String SEVERAL_FACES = "several_faces";
    public static final String FACE_TOO_SMALL = "face_too_small";
    public static final String FACE_CUT_OFF = "face_cut_off";
    public static final String FACE_TURNED = "face_turned";
    public static final String EYES_CLOSED = "eyes_closed";
    public static final String FACE_OCCLUDED = "face_occluded";
    public static final String FACE_BLURRED = "face_blurred";
    public static final String FACE_DARK = "face_dark";
    public static final String PORTRAIT_POOR = "portrait_poor";
    /** The face fills so much of the picture that its surroundings cannot be judged. */
    public static final String FACE_FRAMING = "face_framing";

    public static final String LIVENESS_LOW = "liveness_low";
    public static final String LIVENESS_DOUBTFUL = "liveness_doubtful";
    public static final String FACE_MISMATCH = "face_mismatch";
    public static final String FACE_MATCH_DOUBTFUL = "face_match_doubtful";

    // liveness-active
    public static final String CHALLENGE_NOT_MET = "challenge_not_met";
    public static final String VIDEO_PLANAR_MOTION = "video_planar_motion";
    public static final String VIDEO_FACE_CHANGES = "video_face_changes";
    public static final String VIDEO_FACE_DIFFERS = "video_face_differs";
    public static final String VIDEO_EDITED = "video_edited";
    /** It is longer than the time between the telling of its challenge and its arrival. */
    public static final String VIDEO_REPLAYED = "video_replayed";

    // applicant-profile
    public static final String EMAIL_MALFORMED = "email_malformed";
    public static final String EMAIL_DOMAIN_UNREACHABLE = "email_domain_unreachable";
    public static final String EMAIL_NOT_CHECKED = "email_not_checked";
    public static final String PHONE_MALFORMED = "phone_malformed";
    public static final String PHONE_COUNTRY_DIFFERS = "phone_country_differs";
    public static final String PROFILE_INCOMPLETE = "profile_incomplete";

    // duplicate-search: what other cases of the tenant have in common with this one; whether it matters is the tables'
    // to say
    public static final String FACE_SEEN_BEFORE = "face_seen_before";
    public static final String DOCUMENT_SEEN_BEFORE = "document_seen_before";
    public static final String PICTURE_SEEN_BEFORE = "picture_seen_before";
    public static final String CONTACT_SEEN_BEFORE = "contact_seen_before";

    // fingerprint-match
    public static final String FINGERPRINT_MISMATCH = "fingerprint_mismatch";
    public static final String FINGERPRINT_MATCH_DOUBTFUL = "fingerprint_match_doubtful";
    public static final String FINGERPRINT_POOR = "fingerprint_poor";
    public static final String FINGERPRINT_REFERENCE_MISSING = "fingerprint_reference_missing";

    private ReasonCodes() {}
}
