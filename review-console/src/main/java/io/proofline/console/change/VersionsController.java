package io.proofline.console.change;

import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.OwnVersions;
import io.proofline.casecore.model.OwnVersions.Own;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The tenant's own versions as differences from the default, and newer defaults that offer themselves. */
@Controller
@Access(value = Permission.SEE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/changes/versions")
class VersionsController {

    private final OwnVersions versions;
    private final Differences differences;
    private final Wording wording;

    VersionsController(OwnVersions versions, Differences differences, Wording wording) {
        this.versions = versions;
        this.differences = differences;
        this.wording = wording;
    }

    /**
     * One own version.
     *
     * @param mine from the default that is live to the tenant's own
     * @param update from the default that the own one was derived from to the one that is live; null if it is the same
     */
    public record Row(String key, ModelDifference mine, ModelDifference update) {}

    @GetMapping
    String list(Model model) {
        model.addAttribute("rows", versions.all().stream().map(this::row).toList());
        return "console/changes/versions";
    }

    private Row row(Own own) {
        return new Row(
                own.mine().key(),
                differences.between(own.standard(), own.mine()),
                own.behind() ? differences.between(own.base(), own.standard()) : null);
    }

    @PostMapping("/{key}/default")
    @Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
    String takeOver(
            @PathVariable String key,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        return draft(
                versions.takeOver(key, wording.say("changes.versions.default.name", key), staff.username()),
                "/propose",
                redirect);
    }

    @PostMapping("/{key}/keep")
    @Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
    String keep(
            @PathVariable String key,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        return draft(
                versions.keep(key, wording.say("changes.versions.keep.name", key), staff.username()), "", redirect);
    }

    private String draft(ModelDraft draft, String page, RedirectAttributes redirect) {
        Notice.good(wording.say("models.draft.created"), wording.say("changes.versions.drafted"))
                .on(redirect);
        return "redirect:/console/models/drafts/" + draft.id() + page;
    }
}
