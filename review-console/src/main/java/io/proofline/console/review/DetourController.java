package io.proofline.console.review;

import io.proofline.casecore.calendar.BusinessCalendars;
import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.review.ReviewRulings;
import io.proofline.casecore.review.TaskRefused;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.check.EvidenceReasons;
import io.proofline.contract.check.Reason;
import io.proofline.contract.evidence.EvidenceKind;
import io.proofline.contract.process.EvidenceRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a reviewer does instead of deciding: put the case aside, or ask the applicant. */
@Controller
@Access(value = Permission.DECIDE, shows = Shows.NOTHING)
@RequestMapping("/console/cases/{caseId}")
class DetourController {

    private final ReviewRulings rulings;
    private final CaseFiles cases;
    private final BusinessCalendars calendars;
    private final Answers answers;
    private final Wording wording;

    DetourController(
            ReviewRulings rulings, CaseFiles cases, BusinessCalendars calendars, Answers answers, Wording wording) {
        this.rulings = rulings;
        this.cases = cases;
        this.calendars = calendars;
        this.answers = answers;
        this.wording = wording;
    }

    /** Until the morning of a day, in the time zone of the tenant's calendar. */
    @PostMapping("/hold")
    String hold(
            @PathVariable UUID caseId,
            @ModelAttribute("form") TaskForm form,
            @RequestParam(required = false, defaultValue = "") String until,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        answers.admit(staff, caseId, form.task());
        KeptDecision kept = new KeptDecision(null, List.of(), form.comment(), wording.say("hold.kept", until));
        Instant morning = morning(until);
        if (morning == null) {
            return answers.refuse(caseId, wording.say("hold.day-wrong"), kept, redirect);
        }
        try {
            rulings.hold(form.task(), form.version(), staff.username(), morning);
            Notice.good(wording.say("hold.done", wording.moment(morning)), "").on(redirect);
            return Answers.QUEUE;
        } catch (TaskRefused late) {
            return answers.refuse(caseId, late, kept, redirect);
        }
    }

    /** Null if it is no day of the next ninety. */
    private Instant morning(String day) {
        try {
            Instant morning = LocalDate.parse(day)
                    .atStartOfDay(calendars.current().zone())
                    .toInstant();
            Instant now = wording.now();
            return morning.isAfter(now) && !morning.isAfter(now.plus(ReviewRulings.LONGEST_HOLD)) ? morning : null;
        } catch (DateTimeParseException wrong) {
            return null;
        }
    }

    @PostMapping("/resume")
    String resume(
            @PathVariable UUID caseId,
            @RequestParam("task") UUID taskId,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        answers.admit(staff, caseId, taskId);
        try {
            rulings.resume(taskId, staff.username());
            Notice.good(wording.say("resume.done"), "").on(redirect);
        } catch (TaskRefused late) {
            Notice.warn(wording.say("decide.failed"), answers.sentence(late)).on(redirect);
        }
        return Answers.toCase(caseId);
    }

    /** For each kind of evidence, the field of its name holds the reason for which it is wanted, or nothing. */
    @PostMapping("/ask")
    String ask(
            @PathVariable UUID caseId,
            @ModelAttribute("form") TaskForm form,
            @RequestParam Map<String, String> fields,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        answers.admit(staff, caseId, form.task());
        List<EvidenceRequest> requests = requests(caseId, fields);
        KeptDecision kept = new KeptDecision(null, List.of(), form.comment(), summary(requests));
        if (requests.isEmpty()) {
            return answers.refuse(caseId, wording.say("ask.nothing"), kept, redirect);
        }
        try {
            rulings.ask(form.task(), form.version(), staff.username(), requests, form.comment());
            Notice.good(wording.say("ask.done"), wording.say("ask.done.text")).on(redirect);
            return Answers.QUEUE;
        } catch (TaskRefused late) {
            return answers.refuse(caseId, late, kept, redirect);
        }
    }

    private List<EvidenceRequest> requests(UUID caseId, Map<String, String> fields) {
        List<EvidenceRequest> requests = new ArrayList<>();
        for (EvidenceKind kind : cases.get(caseId).pack().requiredEvidence()) {
            String reason = fields.getOrDefault(kind.word(), "");
            if (EvidenceReasons.of(kind).contains(reason)) {
                requests.add(new EvidenceRequest(kind, reason));
            }
        }
        return requests;
    }

    private String summary(List<EvidenceRequest> requests) {
        return requests.stream()
                .map(request -> wording.say("picture." + request.kind().word()) + ": "
                        + wording.reason(Reason.of(request.reason())))
                .collect(Collectors.joining(" "));
    }
}
