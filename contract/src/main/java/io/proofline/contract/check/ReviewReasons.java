package io.proofline.contract.check;

import io.proofline.contract.process.ReviewVerdict;
import java.util.List;

/** The reason codes that a reviewer may give for a verdict, in the order in which they are offered. */
public final class ReviewReasons {

    // for accepting
    public static final String SAME_PERSON_CONFIRMED = "same_person_confirmed";
    public static final String DOCUMENT_CONFIRMED = "document_confirmed";
    public static final String DATA_CONFIRMED = "data_confirmed";

    // for rejecting, beside those that the checks raise
    public static final String DOCUMENT_ALTERED = "document_altered";
    public static final String DOCUMENT_OF_ANOTHER_PERSON = "document_of_another_person";
    public static final String FRAUD_SUSPECTED = "fraud_suspected";

    private static final List<String> ACCEPT = List.of(SAME_PERSON_CONFIRMED, DOCUMENT_CONFIRMED, DATA_CONFIRMED);

    private static final List<String> REJECT = List.of(
            ReasonCodes.FACE_MISMATCH,
            DOCUMENT_OF_ANOTHER_PERSON,
            ReasonCodes.LIVENESS_LOW,
            DOCUMENT_ALTERED,
            ReasonCodes.MRZ_CHECK_DIGIT_WRONG,
            ReasonCodes.VISUAL_ZONE_DIFFERS,
            ReasonCodes.DOCUMENT_EXPIRED,
            ReasonCodes.DOCUMENT_UNREADABLE,
            ReasonCodes.CLAIM_DIFFERS,
            ReasonCodes.UNDER_AGE,
            FRAUD_SUSPECTED);

    private ReviewReasons() {}

    public static List<String> of(ReviewVerdict verdict) {
        return switch (verdict) {
            case ACCEPT -> ACCEPT;
            case REJECT -> REJECT;
        };
    }
}
