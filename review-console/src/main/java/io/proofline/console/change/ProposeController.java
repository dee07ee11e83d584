package io.proofline.console.change;

import io.proofline.casecore.model.ChangeProposals;
import io.proofline.casecore.model.ChangeRefused;
import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.model.ModelKind;
import jakarta.servlet.http.HttpServletResponse;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Puts a draft, and others together with it, before another officer. */
@Controller
@Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/models/drafts/{id}/propose")
class ProposeController {

    private final ModelDrafts drafts;
    private final ChangeProposals proposals;
    private final Differences differences;
    private final ChangeWords words;
    private final Wording wording;

    ProposeController(
            ModelDrafts drafts,
            ChangeProposals proposals,
            Differences differences,
            ChangeWords words,
            Wording wording) {
        this.drafts = drafts;
        this.proposals = proposals;
        this.differences = differences;
        this.words = words;
        this.wording = wording;
    }

    @GetMapping
    String form(@PathVariable UUID id, Model model) {
        ModelDraft draft = open(id);
        return page(draft, ProposalForm.of(ref(draft)), model);
    }

    /** The same with the drafts beside it that were chosen: what they come to together, before they are proposed. */
    @PostMapping("/together")
    String together(@PathVariable UUID id, @ModelAttribute ProposalForm form, Model model) {
        return page(open(id), form, model);
    }

    @PostMapping
    String propose(
            @PathVariable UUID id,
            @ModelAttribute ProposalForm form,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            ModelChange change = proposals.propose(form.revisions(), form.reason(), form.schedule(), staff.username());
            Notice.good(wording.say("changes.done.proposed", change.number()), wording.say("changes.done.next"))
                    .on(redirect);
            return "redirect:/console/changes/" + change.id();
        } catch (ChangeRefused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("notice", words.refusal(refused));
        } catch (DateTimeParseException noTime) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "notice", Notice.warn(wording.say("changes.refused"), wording.say("changes.refused.schedule")));
        }
        return page(drafts.get(id), form, model);
    }

    private ModelDraft open(UUID id) {
        ModelDraft draft = drafts.get(id);
        if (!draft.open()) {
            throw new ModelNotFound("The draft " + id + " is closed.");
        }
        return draft;
    }

    private String page(ModelDraft draft, ProposalForm form, Model model) {
        Set<UUID> ticked = form.revisions().keySet();
        List<ModelDraft> others = drafts.open().stream()
                .filter(other -> !other.key().equals(draft.key()))
                .toList();
        List<ModelDraft> chosen = Stream.concat(
                        Stream.of(draft), others.stream().filter(other -> ticked.contains(other.id())))
                .toList();
        Map<String, String> tables = chosen.stream()
                .filter(each -> each.kind() == ModelKind.DECISIONS)
                .collect(Collectors.toMap(ModelDraft::key, ModelDraft::text, (first, second) -> first));
        List<ModelDifference> shown =
                chosen.stream().map(each -> differences.of(each, tables)).toList();
        model.addAttribute("draft", draft);
        model.addAttribute("ref", ref(draft));
        model.addAttribute(
                "others",
                others.stream()
                        .map(other -> Map.of("ref", ref(other), "name", other.name(), "key", other.key()))
                        .toList());
        model.addAttribute("differences", shown);
        model.addAttribute("admissible", shown.stream().allMatch(ModelDifference::admissible));
        model.addAttribute("form", form);
        return "console/changes/propose";
    }

    private static String ref(ModelDraft draft) {
        return draft.id() + ":" + draft.revision();
    }
}
