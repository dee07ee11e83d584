package io.proofline.console.change;

import io.proofline.casecore.model.ModelChanges;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;

/** How many changes wait for the officer's word: the number beside "Changes" on every page. */
@ControllerAdvice(basePackages = "io.proofline.console")
class ChangesBadge {

    private final ModelChanges changes;

    ChangesBadge(ModelChanges changes) {
        this.changes = changes;
    }

    @ModelAttribute("changesToDecide")
    long waiting(
            @RequestAttribute(name = StaffMember.ATTRIBUTE, required = false) StaffMember staff,
            @RequestAttribute(name = "tenant", required = false) Object tenant) {
        return staff == null || tenant == null || !staff.may(Permission.CHANGE_MODELS)
                ? 0
                : changes.waitingFor(staff.username());
    }
}
