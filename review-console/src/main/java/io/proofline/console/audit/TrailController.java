package io.proofline.console.audit;

import io.proofline.casecore.audit.AuditProofs;
import io.proofline.casecore.audit.AuditVerification;
import io.proofline.casecore.audit.AuditVerifier;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The auditors' page: how far the trail has grown, whether it is intact, and exports of it. */
@Controller
@Access(value = Permission.AUDIT, shows = Shows.NOTHING)
@RequestMapping("/console/audit")
class TrailController {

    private final AuditProofs proofs;
    private final AuditVerifier verifier;
    private final AuditDesk desk;
    private final Wording wording;

    TrailController(AuditProofs proofs, AuditVerifier verifier, AuditDesk desk, Wording wording) {
        this.proofs = proofs;
        this.verifier = verifier;
        this.desk = desk;
        this.wording = wording;
    }

    @GetMapping
    String page(@RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff, Model model) {
        desk.viewed(staff.username());
        return show(null, model);
    }

    @PostMapping("/verify")
    String verify(@RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff, Model model) {
        // Outside of any transaction: it may take a while.
        AuditVerification found = verifier.verify();
        desk.verified(staff.username(), found);
        return show(found, model);
    }

    private String show(AuditVerification verification, Model model) {
        model.addAttribute(
                "trail", TrailView.of(proofs.size(), proofs.latestCheckpoint(), proofs.publicKey(), wording));
        model.addAttribute("verification", verification);
        return "console/audit";
    }
}
