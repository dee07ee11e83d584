package io.proofline.console.change;

import io.proofline.casecore.model.ChangeProposals;
import io.proofline.casecore.model.ChangeRefused;
import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Goes back to an earlier set: under four eyes to any, or at once to the one before. */
@Controller
@Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/changes/rollback")
class RollbackController {

    private final ChangeProposals proposals;
    private final ModelSets sets;
    private final Differences differences;
    private final ChangeWords words;
    private final Wording wording;

    RollbackController(
            ChangeProposals proposals, ModelSets sets, Differences differences, ChangeWords words, Wording wording) {
        this.proposals = proposals;
        this.sets = sets;
        this.differences = differences;
        this.words = words;
        this.wording = wording;
    }

    @GetMapping
    String form(@RequestParam UUID set, Model model) {
        List<ModelSet> earlier = proposals.earlierSets();
        ModelSet target = sets.get(set);
        model.addAttribute("target", target);
        model.addAttribute("live", sets.liveSet().map(ModelSet::title).orElse(""));
        model.addAttribute("before", !earlier.isEmpty() && earlier.get(0).id().equals(set));
        model.addAttribute(
                "differences",
                sets.liveSet().map(live -> differences.between(live, target)).orElse(List.of()));
        return "console/changes/rollback";
    }

    @PostMapping
    String propose(
            @RequestParam UUID set,
            @RequestParam(defaultValue = "") String reason,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        return answer(set, () -> proposals.proposeRollback(set, reason, staff.username()), redirect);
    }

    @PostMapping("/now")
    String now(
            @RequestParam UUID set,
            @RequestParam(defaultValue = "") String reason,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        return answer(set, () -> proposals.rollBackNow(reason, staff.username()), redirect);
    }

    private String answer(UUID set, Supplier<ModelChange> proposal, RedirectAttributes redirect) {
        try {
            ModelChange change = proposal.get();
            Notice.good(
                            wording.say("changes.now", change.number(), words.status(change)),
                            wording.say("changes.done.next"))
                    .on(redirect);
            return "redirect:/console/changes/" + change.id();
        } catch (ChangeRefused refused) {
            words.refusal(refused).on(redirect);
            redirect.addAttribute("set", set);
            return "redirect:/console/changes/rollback";
        }
    }
}
