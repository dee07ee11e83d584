package io.proofline.console.review;

import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.TaskRefused;
import io.proofline.console.access.Access;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who holds a case: claiming, giving back, handing on, and saying that the page is still open. */
@Controller
@Access(value = Permission.DECIDE, shows = Shows.NOTHING)
@RequestMapping("/console/cases/{caseId}")
class TaskController {

    private final ReviewTasks tasks;
    private final Colleagues colleagues;
    private final Answers answers;
    private final Wording wording;

    TaskController(ReviewTasks tasks, Colleagues colleagues, Answers answers, Wording wording) {
        this.tasks = tasks;
        this.colleagues = colleagues;
        this.answers = answers;
        this.wording = wording;
    }

    @PostMapping("/claim")
    String claim(
            @PathVariable UUID caseId,
            @RequestParam("task") UUID taskId,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        answers.admit(staff, caseId, taskId);
        try {
            tasks.claim(taskId, staff.username());
            Notice.good(wording.say("claim.done"), wording.say("claim.done.text"))
                    .on(redirect);
        } catch (TaskRefused late) {
            Notice.warn(wording.say("claim.failed"), answers.sentence(late)).on(redirect);
        }
        return Answers.toCase(caseId);
    }

    @PostMapping("/release")
    String release(
            @PathVariable UUID caseId,
            @RequestParam("task") UUID taskId,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        answers.admit(staff, caseId, taskId);
        try {
            tasks.release(taskId, staff.username());
            Notice.good(wording.say("release.done"), "").on(redirect);
        } catch (TaskRefused late) {
            Notice.warn(wording.say("release.failed"), answers.sentence(late)).on(redirect);
        }
        return Answers.QUEUE;
    }

    /** Reviewers hand on what they hold, seniors whatever is in their queues. */
    @PostMapping("/reassign")
    String reassign(
            @PathVariable UUID caseId,
            @RequestParam("task") UUID taskId,
            @RequestParam String to,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        answers.admit(staff, caseId, taskId);
        boolean possible = tasks.find(taskId)
                .filter(task -> task.heldBy(staff.username()) || staff.may(Permission.SUPERVISE))
                .filter(task -> colleagues.worksOn(to, task.queue()))
                .isPresent();
        if (!possible) {
            Notice.warn(wording.say("decide.failed"), wording.say("reassign.not-possible"))
                    .on(redirect);
            return Answers.toCase(caseId);
        }
        try {
            tasks.reassign(taskId, to, staff.username());
            Notice.good(wording.say("reassign.done", colleagues.displayName(to)), "")
                    .on(redirect);
            return Answers.QUEUE;
        } catch (TaskRefused late) {
            return answers.refuse(caseId, late, new KeptDecision(null, List.of(), "", ""), redirect);
        }
    }

    @PostMapping("/escalate")
    String escalate(
            @PathVariable UUID caseId,
            @ModelAttribute("form") TaskForm form,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        answers.admit(staff, caseId, form.task());
        try {
            tasks.escalate(form.task(), form.version(), staff.username());
            Notice.good(wording.say("escalate.done"), "").on(redirect);
            return Answers.QUEUE;
        } catch (TaskRefused late) {
            return answers.refuse(caseId, late, new KeptDecision(null, List.of(), "", ""), redirect);
        }
    }

    /** The page is open and looked at; it is told if the case is no longer in the reader's hands as it shows it. */
    @PostMapping("/seen")
    ResponseEntity<Void> seen(
            @PathVariable UUID caseId,
            @ModelAttribute("form") TaskForm form,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff) {
        answers.admit(staff, caseId, form.task());
        tasks.seen(form.task(), staff.username());
        boolean same = tasks.find(form.task())
                .filter(task -> task.heldBy(staff.username()) && task.version() == form.version())
                .isPresent();
        ResponseEntity.HeadersBuilder<?> answer = ResponseEntity.noContent();
        return (same ? answer : answer.header("HX-Trigger", "task-lost")).build();
    }
}
