package io.proofline.console.evidence;

import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Sends pictures to the case page; nothing on the way keeps them. */
@Controller
@Access(value = Permission.SEE_PERSONAL, shows = Shows.WITH_ITS_ENTRY)
class EvidenceController {

    private final EvidenceViewing viewing;

    EvidenceController(EvidenceViewing viewing) {
        this.viewing = viewing;
    }

    @GetMapping("/console/cases/{caseId}/evidence/{evidenceId}")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID caseId,
            @PathVariable UUID evidenceId,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff) {
        EvidenceViewing.Opened opened = viewing.open(caseId, evidenceId, staff.username());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.mediaType()))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                // What reviewers bring from elsewhere is saved, not opened within the console.
                .header("Content-Disposition", opened.attachment() ? "attachment" : "inline")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(opened.content());
    }
}
