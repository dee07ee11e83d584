package io.proofline.console.whatif;

import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.console.wording.Wording;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ModelDigest;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.simulation.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Drafts, kept versions and live models as they are chosen on a page. */
@Component
class TriedModels {

    /** The model that decides, tried where nothing is chosen. */
    private static final String USUAL = "live:verification";

    private final ModelDrafts drafts;
    private final ModelSets sets;
    private final Wording wording;

    TriedModels(ModelDrafts drafts, ModelSets sets, Wording wording) {
        this.drafts = drafts;
        this.sets = sets;
        this.wording = wording;
    }

    /**
     * @param choice empty for the usual model
     * @throws ModelNotFound if there is none, or it is another tenant's
     */
    TriedModel find(String choice) {
        String chosen = choice == null || choice.isBlank() ? USUAL : choice;
        int colon = chosen.indexOf(':');
        String which = colon < 0 ? "" : chosen.substring(0, colon);
        String id = chosen.substring(colon + 1);
        return switch (which) {
            case "draft" -> draft(chosen, drafts.get(uuid(id)));
            case "version" -> version(chosen, sets.version(uuid(id)));
            case "live" -> version(chosen, live(id));
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    /** What can be chosen: open drafts, then what is live; titles by choice. */
    Map<String, String> choices() {
        Map<String, String> choices = new LinkedHashMap<>();
        drafts.open()
                .forEach(draft -> choices.put(
                        "draft:" + draft.id(), wording.say("whatif.choice.draft", draft.name(), draft.key())));
        sets.liveSet()
                .map(ModelSet::members)
                .orElse(List.of())
                .forEach(
                        member -> choices.put("live:" + member.key(), wording.say("whatif.choice.live", member.key())));
        return choices;
    }

    private TriedModel draft(String choice, ModelDraft draft) {
        return tried(choice, draft.kind(), draft.key(), draft.id(), draft.name(), draft.text(), draft.examples());
    }

    private TriedModel version(String choice, ModelVersion version) {
        return tried(
                choice,
                version.kind(),
                version.key(),
                null,
                wording.say("whatif.version", version.key(), version.version()),
                version.text(),
                version.examples());
    }

    private TriedModel tried(
            String choice,
            ModelKind kind,
            String key,
            UUID draftId,
            String name,
            String text,
            List<ExampleFile> examples) {
        ModelVersion live = live(key);
        return new TriedModel(
                choice,
                new Trial(kind, key, draftId, name, text),
                ModelDigest.of(text),
                new Trial(live.kind(), key, null, key, live.text()),
                live.version(),
                examples.isEmpty() ? live.examples() : examples);
    }

    private ModelVersion live(String key) {
        return sets.liveVersion(key).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No id.", malformed);
        }
    }
}
