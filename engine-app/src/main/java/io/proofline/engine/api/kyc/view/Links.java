package io.proofline.engine.api.kyc.view;

import io.proofline.casecore.applicant.ApplicantLinks;
import io.proofline.engine.looks.Languages;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes the links that answers carry, on the host under which the caller knows us. */
@Component
public class Links {

    private final ApplicantLinks applicants;

    Links(ApplicantLinks applicants) {
        this.applicants = applicants;
    }

    /** @param language that the client named for the applicant; the page opens in it, and the applicant can change it */
    public CaseLinks of(UUID caseId, String language) {
        return new CaseLinks(
                self(caseId),
                at("/console/cases/" + caseId),
                at("/console/cases/" + caseId + "#timeline"),
                at("/portal/" + applicants.issue(caseId) + Languages.choice(language)));
    }

    public URI self(UUID caseId) {
        return at("/v1/kyc/" + caseId);
    }

    private static URI at(String path) {
        return URI.create(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + path);
    }
}
