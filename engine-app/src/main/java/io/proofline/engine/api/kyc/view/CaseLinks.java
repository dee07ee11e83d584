package io.proofline.engine.api.kyc.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;

/** Where a case is to be found. */
@Schema(name = "CaseLinks")
public record CaseLinks(
        @Schema(description = "This case in the API.") URI self,

        @Schema(description = "Its page for your reviewers.")
        URI console,

        @Schema(description = "Its timeline, for your reviewers.")
        URI timeline,

        @Schema(description = "Its page for the applicant. Whoever has the link has the page: give it to nobody else.")
        URI applicant) {}
