package io.proofline.casecore.applicant;

/**
 * The key that applicants' links are signed with, the same on every node; supplied by the assembly.
 *
 * @param key at least 32 characters
 */
public record ApplicantLinkSecret(String key) {

    public ApplicantLinkSecret {
        if (key.length() < 32) {
            throw new IllegalArgumentException("The secret for applicants' links has at least 32 characters.");
        }
    }

    @Override
    public String toString() {
        return "ApplicantLinkSecret";
    }
}
