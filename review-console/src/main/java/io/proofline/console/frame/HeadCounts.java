package io.proofline.console.frame;

import io.proofline.casecore.conversation.CaseComments;
import io.proofline.casecore.model.ModelChanges;
import io.proofline.casecore.review.ReviewQueues;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import java.util.function.LongSupplier;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.thymeleaf.context.LazyContextVariable;

/**
 * What waits for a member: the numbers in the head of every page. Each is counted when a page writes it, since pictures,
 * files and parts of pages have no head.
 */
@ControllerAdvice(basePackages = "io.proofline.console")
class HeadCounts {

    private final ReviewQueues queues;
    private final CaseComments comments;
    private final ModelChanges changes;

    HeadCounts(ReviewQueues queues, CaseComments comments, ModelChanges changes) {
        this.queues = queues;
        this.comments = comments;
        this.changes = changes;
    }

    /** Without a tenant nothing waits for anybody. */
    @ModelAttribute
    void count(
            @RequestAttribute(name = StaffMember.ATTRIBUTE, required = false) StaffMember staff,
            @RequestAttribute(name = "tenant", required = false) Object tenant,
            Model model) {
        if (staff == null || tenant == null) {
            return;
        }
        if (staff.may(Permission.DECIDE)) {
            model.addAttribute("approvals", counted(() -> queues.approvalsFor(staff.username(), staff.queues())));
        }
        if (staff.may(Permission.SEE_PERSONAL)) {
            model.addAttribute("unseen", counted(() -> comments.unseen(staff.username())));
        }
        if (staff.may(Permission.CHANGE_MODELS)) {
            model.addAttribute("changesToDecide", counted(() -> changes.waitingFor(staff.username())));
        }
    }

    private static LazyContextVariable<Long> counted(LongSupplier count) {
        return new LazyContextVariable<>() {
            @Override
            protected Long loadValue() {
                return count.getAsLong();
            }
        };
    }
}
