package io.proofline.console.models;

import io.proofline.casecore.model.DraftContent;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.access.StaffMember;
import io.proofline.console.models.Answers.Examples;
import io.proofline.console.models.Answers.Moved;
import io.proofline.console.models.Answers.Saved;
import io.proofline.console.models.Answers.ToSave;
import io.proofline.console.wording.Notice;
import io.proofline.console.wording.Wording;
import io.proofline.contract.model.ModelInspector;
import io.proofline.contract.model.ModelKind;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One draft: its editor, its file, and what its editor saves. */
@Controller
@Access(value = Permission.SEE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/models/drafts/{id}")
class DraftController {

    private final ModelDrafts drafts;
    private final ModelInspector inspector;
    private final ModelPages pages;
    private final Wording wording;

    DraftController(ModelDrafts drafts, ModelInspector inspector, ModelPages pages, Wording wording) {
        this.drafts = drafts;
        this.inspector = inspector;
        this.pages = pages;
        this.wording = wording;
    }

    @GetMapping
    String page(
            @PathVariable UUID id,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            HttpServletResponse response,
            Model model) {
        ModelDraft draft = drafts.get(id);
        model.addAttribute("nonce", EditorPolicy.admit(draft.kind(), response));
        model.addAttribute("page", pages.of(draft, staff.may(Permission.CHANGE_MODELS)));
        return "console/models/model";
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean download) {
        ModelDraft draft = drafts.get(id);
        return ModelFiles.answer(draft.kind(), draft.key(), draft.text(), download);
    }

    @GetMapping("/examples")
    @ResponseBody
    Examples examples(@PathVariable UUID id) {
        ModelDraft draft = drafts.get(id);
        return new Examples(draft.examples(), inspector.run(draft.key(), draft.text(), draft.examples()));
    }

    /** The answer says what speaks against what was saved, and how its examples came out. */
    @PostMapping
    @ResponseBody
    @Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
    Saved save(
            @PathVariable UUID id,
            @RequestBody ToSave work,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff) {
        ModelDraft draft = drafts.save(id, work.revision(), work.content(), staff.username());
        return new Saved(
                draft.revision(),
                inspector.check(draft.kind(), draft.key(), draft.text()),
                draft.kind() == ModelKind.PROCESS
                        ? List.of()
                        : inspector.run(draft.key(), draft.text(), draft.examples()));
    }

    /** What somebody worked on while somebody else saved becomes a draft of its own. */
    @PostMapping("/copy")
    @ResponseBody
    @Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
    Moved copy(
            @PathVariable UUID id,
            @RequestBody ToSave work,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff) {
        ModelDraft stored = drafts.get(id);
        DraftContent content = work.content();
        String name = content.name().equals(stored.name())
                ? wording.say("models.draft.copy.name", content.name())
                : content.name();
        ModelDraft copy = drafts.copy(
                id, new DraftContent(name, content.comment(), content.text(), content.examples()), staff.username());
        return new Moved("/console/models/drafts/" + copy.id());
    }

    @PostMapping("/discard")
    @Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
    String discard(
            @PathVariable UUID id,
            @RequestAttribute(StaffMember.ATTRIBUTE) StaffMember staff,
            RedirectAttributes redirect) {
        drafts.discard(id, staff.username());
        Notice.good(wording.say("models.draft.discarded"), "").on(redirect);
        return "redirect:/console/models";
    }
}
