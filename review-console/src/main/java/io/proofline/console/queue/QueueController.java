package io.proofline.console.queue;

import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue page, and taking the case that is due first. */
@Controller
@Access(value = Permission.DECIDE, shows = Shows.NOTHING)
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
            @ModelAttribute("query") QueueQuery query,
            Model model) {
        model.addAttribute("board", boards.read(staff, query));
        return "console/queue";
    }

    @PostMapping("/next")
    String next(
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            @RequestParam(required = false) String queue,
            RedirectAttributes redirect) {
        if (queue != null) {
            staff.requireQueue(queue);
        }
        Optional<ReviewTask> taken = tasks.next(queue == null ? staff.queues() : List.of(queue), staff.username());
        if (taken.isEmpty()) {
            Notice.warn(wording.say("queue.next.none"), wording.say("queue.next.none.text"))
                    .on(redirect);
            return "redirect:/console/queue";
        }
        return "redirect:/console/cases/" + taken.get().caseId();
    }
}
