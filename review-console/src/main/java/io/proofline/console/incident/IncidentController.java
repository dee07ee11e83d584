package io.proofline.console.incident;

import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.process.VerificationProcess;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Trying a failed step again. */
@Controller
@Access(value = Permission.RETRY, shows = Shows.NOTHING)
class IncidentController {

    private final VerificationProcess process;
    private final Wording wording;

    IncidentController(VerificationProcess process, Wording wording) {
        this.process = process;
        this.wording = wording;
    }

    @PostMapping("/console/cases/{caseId}/incidents/{incidentId}/retry")
    String retry(
            @PathVariable UUID caseId,
            @PathVariable String incidentId,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        Notice notice = process.retry(caseId, incidentId, staff.username())
                ? Notice.good(wording.say("incident.retried"), "")
                : Notice.warn(wording.say("incident.gone"), "");
        notice.on(redirect);
        return "redirect:/console/cases/" + caseId;
    }
}
