package io.proofline.console.conversation;

import io.proofline.casecore.conversation.CaseComments;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Puts the number of unread calls into the head of every page of the console. */
@ControllerAdvice(basePackages = "io.proofline.console")
class InboxBadge {

    private final CaseComments comments;

    InboxBadge(CaseComments comments) {
        this.comments = comments;
    }

    @ModelAttribute("unseen")
    int unseen(
            @RequestAttribute(name = StaffMember.ATTRIBUTE, required = false) StaffMember staff,
            @RequestAttribute(name = "tenant", required = false) Object tenant) {
        return staff == null || tenant == null || !staff.may(Permission.SEE_PERSONAL)
                ? 0
                : comments.unseen(staff.username());
    }
}
