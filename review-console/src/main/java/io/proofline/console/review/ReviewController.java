package io.proofline.console.review;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.review.ReviewKind;
import io.proofline.casecore.review.ReviewRulings;
import io.proofline.casecore.review.ReviewTask;
import io.proofline.casecore.review.Ruling;
import io.proofline.casecore.review.TaskRefused;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
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
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Deciding, and agreeing or not with who decided first. Whoever is too late is told so and keeps what was typed. */
@Controller
@Access(value = Permission.DECIDE, shows = Shows.NOTHING)
@RequestMapping("/console/cases/{caseId}")
class ReviewController {

    private final ReviewRulings rulings;
    private final CaseFiles cases;
    private final Answers answers;
    private final Wording wording;

    ReviewController(ReviewRulings rulings, CaseFiles cases, Answers answers, Wording wording) {
        this.rulings = rulings;
        this.cases = cases;
        this.answers = answers;
        this.wording = wording;
    }

    @PostMapping("/decision")
    String decide(
            @PathVariable UUID caseId,
            @ModelAttribute("form") TaskForm form,
            @RequestParam(required = false) ReviewVerdict verdict,
            @RequestParam(name = "accept", required = false, defaultValue = "") List<String> accept,
            @RequestParam(name = "reject", required = false, defaultValue = "") List<String> reject,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        answers.admit(staff, caseId, form.task());
        List<String> reasons = known(verdict, verdict == ReviewVerdict.REJECT ? reject : accept);
        KeptDecision kept = new KeptDecision(
                verdict == null ? null : verdict.name(), reasons, form.comment(), summary(verdict, reasons));
        if (verdict == null || reasons.isEmpty()) {
            String missing = verdict == null ? "decide.verdict-missing" : "decide.reason-missing";
            return answers.refuse(caseId, wording.say(missing), kept, redirect);
        }
        try {
            ReviewTask decided = rulings.decide(
                    form.task(), form.version(), staff.username(), new Ruling(verdict, reasons, form.comment()));
            Notice.good(wording.say("decide.done"), wording.say(done(decided), reference(caseId)))
                    .on(redirect);
            return Answers.QUEUE;
        } catch (TaskRefused late) {
            return answers.refuse(caseId, late, kept, redirect);
        }
    }

    private static String done(ReviewTask decided) {
        if (decided.kind() == ReviewKind.QUALITY) {
            return Boolean.TRUE.equals(decided.agreed()) ? "decide.done.agrees" : "decide.done.disagrees";
        }
        return decided.needsSecond(decided.verdict())
                ? "decide.done.proposed"
                : "decide.done." + decided.verdict().word();
    }

    @PostMapping("/approval")
    String approve(
            @PathVariable UUID caseId,
            @ModelAttribute("form") TaskForm form,
            @RequestParam boolean agree,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        answers.admit(staff, caseId, form.task());
        KeptDecision kept = new KeptDecision(
                null, List.of(), form.comment(), wording.say(agree ? "approve.kept.agree" : "approve.kept.back"));
        if (!agree && form.comment().isBlank()) {
            return answers.refuse(caseId, wording.say("approve.why-missing"), kept, redirect);
        }
        try {
            if (agree) {
                rulings.agree(form.task(), form.version(), staff.username(), form.comment());
            } else {
                rulings.sendBack(form.task(), form.version(), staff.username(), form.comment());
            }
            Notice.good(
                            wording.say("decide.done"),
                            wording.say(agree ? "approve.done.agree" : "approve.done.back", reference(caseId)))
                    .on(redirect);
            return Answers.QUEUE;
        } catch (TaskRefused late) {
            return answers.refuse(caseId, late, kept, redirect);
        }
    }

    private String reference(UUID caseId) {
        return CaseWords.reference(cases.get(caseId).reference(), caseId);
    }

    private String summary(ReviewVerdict verdict, List<String> reasons) {
        return verdict == null
                ? ""
                : wording.say(
                        "decide.kept.text",
                        wording.say("verdict." + verdict.word()),
                        reasons.stream()
                                .map(code -> wording.reason(Reason.of(code)))
                                .collect(Collectors.joining(" ")));
    }

    private static List<String> known(ReviewVerdict verdict, List<String> codes) {
        return verdict == null
                ? List.of()
                : ReviewReasons.of(verdict).stream().filter(codes::contains).toList();
    }
}
