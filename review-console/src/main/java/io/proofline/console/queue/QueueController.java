package io.proofline.console.queue;

import io.proofline.casecore.review.QueuedTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.TaskTaken;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue page, and taking the case that is due first. */
@Controller
@RequestMapping("/console/queue")
class QueueController {

    private final QueueBoards boards;
    private final ReviewTasks tasks;
    private final Wording wording;

    QueueController(QueueBoards boards, ReviewTasks tasks, Wording wording) {
        this.boards = boards;
        this.tasks = tasks;
        this.wording = wording;
    }

    @GetMapping
    String queue(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @RequestParam(required = false) String queue,
            Model model) {
        staff.require(Permission.DECIDE);
        model.addAttribute("board", boards.read(staff, queue));
        return "console/queue";
    }

    /** Claims what is due first; where somebody is quicker, the next one is tried. */
    @PostMapping("/next")
    String next(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @RequestParam(required = false) String queue,
            RedirectAttributes redirect) {
        staff.require(Permission.DECIDE);
        Optional<QueuedTask> taken = boards.free(staff, queue).stream()
                .filter(task -> isClaimed(task, staff))
                .findFirst();
        if (taken.isEmpty()) {
            Notice.warn(wording.say("queue.next.none"), wording.say("queue.next.none.text"))
                    .on(redirect);
            return "redirect:/console/queue";
        }
        return "redirect:/console/cases/" + taken.get().caseId();
    }

    private boolean isClaimed(QueuedTask task, StaffMember staff) {
        try {
            tasks.claim(task.id(), staff.username());
            return true;
        } catch (TaskTaken quicker) {
            return false;
        }
    }
}
