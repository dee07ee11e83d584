package io.proofline.console.models;

import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.wording.Wording;
import io.proofline.contract.model.Change;
import io.proofline.contract.model.ModelInspector;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Two texts of one model side by side: live, default, earlier, draft. */
@Controller
@Access(value = Permission.SEE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/models/compare")
class CompareController {

    private final ComparedTexts texts;
    private final ModelInspector inspector;
    private final Wording wording;

    CompareController(ComparedTexts texts, ModelInspector inspector, Wording wording) {
        this.texts = texts;
        this.inspector = inspector;
        this.wording = wording;
    }

    @GetMapping
    String page(@RequestParam String left, @RequestParam String right, HttpServletResponse response, Model model) {
        ComparedText before = texts.find(left);
        ComparedText after = texts.find(right);
        model.addAttribute("nonce", EditorPolicy.admit(before.kind(), response));
        model.addAttribute("left", before);
        model.addAttribute("right", after);
        model.addAttribute("texts", texts.of(after.key()));
        List<Change> changes;
        try {
            changes = changes(before, after);
        } catch (IllegalArgumentException unreadable) {
            changes = List.of();
            model.addAttribute("problem", wording.say("models.diff.unreadable"));
        }
        model.addAttribute("changes", changes);
        return "console/models/compare";
    }

    /** The same as on the page, for the canvases to colour. */
    @GetMapping("/changes")
    @ResponseBody
    List<Change> changes(@RequestParam String left, @RequestParam String right) {
        return changes(texts.find(left), texts.find(right));
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@RequestParam String of) {
        ComparedText text = texts.find(of);
        return ModelFiles.answer(text.kind(), text.key(), text.text(), false);
    }

    private List<Change> changes(ComparedText before, ComparedText after) {
        if (before.kind() != after.kind() || !before.key().equals(after.key())) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Two texts of one model can be compared.");
        }
        return inspector.compare(before.kind(), before.text(), after.text());
    }
}
