package io.proofline.console.review;

import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.TaskRefused;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Refusals;
import io.proofline.console.wording.Wording;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What forms about tasks have in common: who may send them, and where the answer leads. */
@Component
class Answers {

    static final String QUEUE = "redirect:/console/queue";

    private final ReviewTasks tasks;
    private final Refusals refusals;
    private final Wording wording;

    Answers(ReviewTasks tasks, Refusals refusals, Wording wording) {
        this.tasks = tasks;
        this.refusals = refusals;
        this.wording = wording;
    }

    static String toCase(UUID caseId) {
        return "redirect:/console/cases/" + caseId;
    }

    /** The button is not offered for a queue of others, and its request is refused as well. */
    void admit(StaffMember staff, UUID caseId, UUID taskId) {
        tasks.find(taskId).ifPresent(task -> {
            if (!task.caseId().equals(caseId)) {
                throw new AccessDeniedException("The task is not one of this case.");
            }
            requireQueue(staff, task);
        });
    }

    /** Whoever holds a case keeps it when it is moved to more experienced people. */
    private static void requireQueue(StaffMember staff, ReviewTask task) {
        if (!task.heldBy(staff.username())) {
            staff.requireQueue(task.queue());
        }
    }

    /** Nothing was recorded: says why, and shows again what was typed. */
    String refuse(UUID caseId, TaskRefused refused, KeptDecision kept, RedirectAttributes redirect) {
        return refuse(caseId, refusals.sentence(refused), kept, redirect);
    }

    String refuse(UUID caseId, String why, KeptDecision kept, RedirectAttributes redirect) {
        Notice.warn(wording.say("decide.failed"), why).on(redirect);
        redirect.addFlashAttribute("kept", kept);
        return toCase(caseId);
    }

    String sentence(TaskRefused refused) {
        return refusals.sentence(refused);
    }
}
