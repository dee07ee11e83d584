package io.proofline.console.queue;

import io.proofline.casecore.review.ReviewQueues;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Puts the number of cases that wait for a second person into the head of every page of who may be that person. */
@ControllerAdvice(basePackages = "io.proofline.console")
class ApprovalsBadge {

    private final ReviewQueues queues;

    ApprovalsBadge(ReviewQueues queues) {
        this.queues = queues;
    }

    @ModelAttribute("approvals")
    int approvals(
            @RequestAttribute(name = StaffMember.ATTRIBUTE, required = false) StaffMember staff,
            @RequestAttribute(name = "tenant", required = false) Object tenant) {
        return staff == null || tenant == null || !staff.may(Permission.DECIDE)
                ? 0
                : queues.approvalsFor(staff.username(), staff.queues());
    }
}
