package io.proofline.console.models;

import io.proofline.casecore.model.DraftRefused;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The models that are live for the tenant: list, reading, file, and the beginning of a draft. */
@Controller
@Access(value = Permission.SEE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/models")
class ModelsController {

    private final ModelList list;
    private final ModelPages pages;
    private final ModelSets sets;
    private final ModelDrafts drafts;
    private final Wording wording;

    ModelsController(ModelList list, ModelPages pages, ModelSets sets, ModelDrafts drafts, Wording wording) {
        this.list = list;
        this.pages = pages;
        this.sets = sets;
        this.drafts = drafts;
        this.wording = wording;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("live", list.live());
        model.addAttribute("drafts", list.drafts());
        model.addAttribute("megabytes", ImportController.MEGABYTES);
        return "console/models/list";
    }

    @GetMapping("/{key}")
    String live(@PathVariable String key, HttpServletResponse response, Model model) {
        ModelVersion version = version(key);
        model.addAttribute("nonce", EditorPolicy.admit(version.kind(), response));
        model.addAttribute("page", pages.of(version, "/console/models/" + key + "/file"));
        return "console/models/model";
    }

    @GetMapping("/{key}/file")
    ResponseEntity<byte[]> file(@PathVariable String key, @RequestParam(defaultValue = "false") boolean download) {
        ModelVersion version = version(key);
        return ModelFiles.answer(version.kind(), version.key(), version.text(), download);
    }

    @PostMapping("/{key}/drafts")
    @Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
    String begin(
            @PathVariable String key,
            @RequestParam String name,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        try {
            ModelDraft draft = drafts.create(version(key), name, staff.username());
            Notice.good(wording.say("models.draft.created"), "").on(redirect);
            return "redirect:/console/models/drafts/" + draft.id();
        } catch (DraftRefused refused) {
            Notice.warn(wording.say("models.draft.refused"), wording.say("models.draft.refused.name"))
                    .on(redirect);
            return "redirect:/console/models";
        }
    }

    private ModelVersion version(String key) {
        return sets.liveVersion(key).orElseThrow(() -> new ModelNotFound("There is no live model " + key + "."));
    }
}
