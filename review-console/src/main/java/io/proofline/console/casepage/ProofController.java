package io.proofline.console.casepage;

import io.proofline.casecore.audit.AuditProofs;
import io.proofline.casecore.audit.AuditTrail;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.cases.CaseWords;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Why an entry of the timeline is in the audit trail: its leaf, the way to the root, and the signature over that. */
@Controller
@Access(value = Permission.SEE_CASES, shows = Shows.NOTHING)
class ProofController {

    private final CaseFiles cases;
    private final AuditTrail trail;
    private final AuditProofs proofs;

    ProofController(CaseFiles cases, AuditTrail trail, AuditProofs proofs) {
        this.cases = cases;
        this.trail = trail;
        this.proofs = proofs;
    }

    /** Personal values of an entry stand in its leaf as ciphertext only. */
    @GetMapping("/console/cases/{id}/proof/{index}")
    String proof(@PathVariable UUID id, @PathVariable long index, Model model) {
        String reference = CaseWords.reference(cases.head(id).reference(), id);
        if (trail.ofCase(id).stream()
                .noneMatch(line -> line.sealed() && line.index().getAsLong() == index)) {
            throw new CaseNotFound(id);
        }
        model.addAttribute("caseId", id);
        model.addAttribute("reference", reference);
        model.addAttribute(
                "proof",
                proofs.inclusion(index)
                        .map(found -> ProofView.of(found, proofs.publicKey()))
                        .orElseThrow(() -> new CaseNotFound(id)));
        return "console/proof";
    }
}
