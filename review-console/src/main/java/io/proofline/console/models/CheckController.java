package io.proofline.console.models;

import io.proofline.casecore.model.ModelDrafts;
import io.proofline.console.access.Access;
import io.proofline.console.access.Permission;
import io.proofline.console.access.Shows;
import io.proofline.console.models.Answers.Checked;
import io.proofline.console.models.Answers.ToCheck;
import io.proofline.contract.model.ModelInspector;
import io.proofline.contract.model.ModelKind;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the editors ask while somebody writes: findings, words, steps. */
@RestController
@Access(value = Permission.SEE_MODELS, shows = Shows.NOTHING)
@RequestMapping("/console/models")
class CheckController {

    private final ModelInspector inspector;
    private final StepCatalog steps;
    private final EditorWords words;

    CheckController(ModelInspector inspector, StepCatalog steps, EditorWords words) {
        this.inspector = inspector;
        this.steps = steps;
        this.words = words;
    }

    /** The same rules as at the gate. Nothing is stored. */
    @PostMapping("/{key}/check")
    @Access(value = Permission.CHANGE_MODELS, shows = Shows.NOTHING)
    Checked check(@PathVariable String key, @RequestBody ToCheck work) {
        ModelKind kind =
                ModelKind.ofWord(work.kind()).orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
        if (work.text().length() > ModelDrafts.MAX_CHARACTERS) {
            throw new ResponseStatusException(HttpStatus.CONTENT_TOO_LARGE);
        }
        return new Checked(inspector.check(kind, key, work.text()));
    }

    @GetMapping("/words")
    Map<String, String> words() {
        return words.all();
    }

    /** The steps of Proofline as element templates. */
    @GetMapping("/catalog")
    StepCatalog.Catalog catalog() {
        return steps.inWords();
    }
}
