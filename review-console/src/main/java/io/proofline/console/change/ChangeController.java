package io.proofline.console.change;

import io.proofline.casecore.model.ChangeRefused;
import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelChange.Status;
import io.proofline.casecore.model.ModelChanges;
import io.proofline.console.access.Access;
import io.proofline.console.access.Colleagues;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One change: what it makes different, and what officers say to it. */
@Controller
@Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/changes/{id}")
class ChangeController {

    private final ModelChanges changes;
    private final Differences differences;
    private final Trials trials;
    private final ChangeWords words;
    private final Colleagues colleagues;
    private final Wording wording;

    ChangeController(
            ModelChanges changes,
            Differences differences,
            Trials trials,
            ChangeWords words,
            Colleagues colleagues,
            Wording wording) {
        this.changes = changes;
        this.differences = differences;
        this.trials = trials;
        this.words = words;
        this.colleagues = colleagues;
        this.wording = wording;
    }

    @GetMapping
    @Access(value = Permission.SEE_MODELS, shows = Shows.NOTHING)
    String page(@PathVariable UUID id, @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff, Model model) {
        ModelChange change = changes.get(id);
        boolean officer = staff.may(Permission.CHANGE_MODELS);
        model.addAttribute("change", change);
        model.addAttribute("row", words.row(change, staff.username()));
        model.addAttribute("differences", differences.of(change));
        model.addAttribute("along", differences.of(change, changes.comingAlong(change)));
        model.addAttribute("trial", trials.of(change, staff).orElse(null));
        model.addAttribute("decides", officer && change.openTo(staff.username()));
        model.addAttribute("ownWork", officer && change.waiting() && !change.openTo(staff.username()));
        model.addAttribute("withdraws", officer && withdrawable(change, staff));
        model.addAttribute("judges", officer && change.status() == Status.CANARY);
        model.addAttribute("liveAt", change.liveAt().map(wording::moment).orElse(null));
        model.addAttribute(
                "decided",
                change.decidedBy()
                        .map(by -> wording.say(
                                "changes.decided-by",
                                colleagues.displayName(by),
                                wording.moment(change.decidedAt().orElseThrow())))
                        .orElse(null));
        return "console/changes/change";
    }

    /** Before it is decided its proposer takes it back, afterwards any officer while it waits for its time. */
    private static boolean withdrawable(ModelChange change, StaffMember staff) {
        return switch (change.status()) {
            case SCHEDULED -> true;
            case PROPOSED -> change.proposedBy().equals(staff.username());
            default -> false;
        };
    }

    @PostMapping("/approve")
    String approve(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        return answer(id, () -> changes.approve(id, version, note, staff.username()), redirect);
    }

    @PostMapping("/back")
    String sendBack(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        return answer(id, () -> changes.sendBack(id, version, note, staff.username()), redirect);
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        return answer(id, () -> changes.withdraw(id, version, staff.username()), redirect);
    }

    @PostMapping("/judge")
    String judge(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam boolean full,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        return answer(id, () -> changes.judge(id, version, full, staff.username()), redirect);
    }

    private String answer(UUID id, Supplier<ModelChange> ruling, RedirectAttributes redirect) {
        try {
            ModelChange change = ruling.get();
            String title = wording.say("changes.now", change.number(), words.status(change));
            if (change.status() == Status.FAILED) {
                Notice.warn(title, change.note()).on(redirect);
            } else {
                Notice.good(title, "").on(redirect);
            }
        } catch (ChangeRefused refused) {
            words.refusal(refused).on(redirect);
        }
        return "redirect:/console/changes/" + id;
    }
}
