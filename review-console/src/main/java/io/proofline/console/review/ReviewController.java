package io.proofline.console.review;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.review.ReviewTasks;
import io.proofline.casecore.review.Ruling;
import io.proofline.casecore.review.TaskNotYours;
import io.proofline.casecore.review.TaskTaken;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import io.proofline.console.cases.CaseWords;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.Reason;
import io.proofline.contract.check.ReviewReasons;
import io.proofline.contract.process.ReviewVerdict;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Claiming, giving back and deciding. Whoever is too late is told so and keeps what was typed. */
@Controller
class ReviewController {

    private static final String CASE = "redirect:/console/cases/";

    private final ReviewTasks tasks;
    private final CaseFiles cases;
    private final Wording wording;

    ReviewController(ReviewTasks tasks, CaseFiles cases, Wording wording) {
        this.tasks = tasks;
        this.cases = cases;
        this.wording = wording;
    }

    @PostMapping("/console/tasks/{taskId}/claim")
    String claim(
            @PathVariable UUID taskId,
            @RequestParam("case") UUID caseId,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        requireQueue(staff, caseId);
        try {
            tasks.claim(taskId, staff.username());
            Notice.good(wording.say("claim.done"), wording.say("claim.done.text"))
                    .on(redirect);
        } catch (TaskTaken | TaskNotYours late) {
            Notice.warn(wording.say("claim.failed"), late.getMessage()).on(redirect);
        }
        return CASE + caseId;
    }

    @PostMapping("/console/tasks/{taskId}/release")
    String release(
            @PathVariable UUID taskId,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        staff.require(Permission.DECIDE);
        try {
            tasks.release(taskId, staff.username());
            Notice.good(wording.say("release.done"), "").on(redirect);
        } catch (TaskTaken | TaskNotYours late) {
            Notice.warn(wording.say("release.failed"), late.getMessage()).on(redirect);
        }
        return "redirect:/console/queue";
    }

    @PostMapping("/console/cases/{caseId}/decision")
    String decide(
            @PathVariable UUID caseId,
            @RequestParam("task") UUID taskId,
            @RequestParam(required = false) ReviewVerdict verdict,
            @RequestParam(name = "accept", required = false, defaultValue = "") List<String> accept,
            @RequestParam(name = "reject", required = false, defaultValue = "") List<String> reject,
            @RequestParam(required = false, defaultValue = "") String comment,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        requireQueue(staff, caseId);
        String kept =
                comment.length() > Ruling.LONGEST_COMMENT ? comment.substring(0, Ruling.LONGEST_COMMENT) : comment;
        List<String> reasons = known(verdict, verdict == ReviewVerdict.REJECT ? reject : accept);
        if (verdict == null || reasons.isEmpty()) {
            String missing = verdict == null ? "decide.verdict-missing" : "decide.reason-missing";
            return keep(caseId, verdict, reasons, kept, wording.say(missing), redirect);
        }
        String reference = CaseWords.reference(cases.get(caseId).reference(), caseId);
        try {
            tasks.decide(taskId, staff.username(), new Ruling(verdict, reasons, kept.strip()));
        } catch (TaskTaken | TaskNotYours late) {
            return keep(caseId, verdict, reasons, kept, late.getMessage(), redirect);
        }
        Notice.good(wording.say("decide.done"), wording.say("decide.done." + verdict.word(), reference))
                .on(redirect);
        return "redirect:/console/queue";
    }

    private String keep(
            UUID caseId,
            ReviewVerdict verdict,
            List<String> reasons,
            String comment,
            String message,
            RedirectAttributes redirect) {
        Notice.warn(wording.say("decide.failed"), message).on(redirect);
        String chosen = verdict == null
                ? ""
                : wording.say(
                        "decide.kept.text",
                        wording.say("verdict." + verdict.word()),
                        reasons.stream()
                                .map(code -> wording.reason(Reason.of(code)))
                                .collect(Collectors.joining(" ")));
        redirect.addFlashAttribute(
                "kept", new KeptDecision(verdict == null ? null : verdict.name(), reasons, comment, chosen));
        return CASE + caseId;
    }

    private static List<String> known(ReviewVerdict verdict, List<String> codes) {
        return verdict == null
                ? List.of()
                : ReviewReasons.of(verdict).stream().filter(codes::contains).toList();
    }

    /** The button is not offered for a queue of others, and its request is refused as well. */
    private void requireQueue(StaffMember staff, UUID caseId) {
        staff.require(Permission.DECIDE);
        tasks.ofCase(caseId).ifPresent(task -> staff.requireQueue(task.queue()));
    }
}
