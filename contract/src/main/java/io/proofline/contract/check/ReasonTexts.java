package io.proofline.contract.check;

import java.util.UUID;

/** Turns reason codes into sentences. The sentences stand in the decision table {@code reason-texts}. */
public interface ReasonTexts {

    /** Who reads: applicants are not told what would help to deceive a check. */
    enum Audience {
        STAFF,
        APPLICANT
    }

    /**
     * Says a reason in words.
     *
     * @param language ISO 639-1, e.g. {@code en}; English where the language has no sentence
     * @return a sentence with the reason's figures filled in; never empty, an unknown code gets a general sentence
     */
    String sentence(Reason reason, String language, Audience audience);

    /** The sentences of the table that a case was opened with, which may be an older one than is live. */
    default ReasonTexts of(UUID caseId) {
        return this;
    }
}
