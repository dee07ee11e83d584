package io.proofline.console.models;

import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.casecore.model.ModelRelease;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.console.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Finds texts to compare by a word and a name: {@code live:KEY}, {@code default:KEY}, {@code draft:ID} and
 * {@code version:ID}.
 */
@Component
class ComparedTexts {

    private static final int RELEASES = 20;

    private final ModelSets sets;
    private final ModelDrafts drafts;
    private final Wording wording;

    ComparedTexts(ModelSets sets, ModelDrafts drafts, Wording wording) {
        this.sets = sets;
        this.drafts = drafts;
        this.wording = wording;
    }

    /** @throws ModelNotFound if there is none of that name for the current tenant */
    ComparedText find(String ref) {
        int colon = ref.indexOf(':');
        String name = ref.substring(colon + 1);
        return switch (colon < 0 ? "" : ref.substring(0, colon)) {
            case "live" ->
                version(ref, "models.diff.live", sets.liveVersion(name).orElseThrow(() -> missing(ref)));
            case "default" -> version(ref, "models.diff.default", defaultVersion(name, ref));
            case "version" -> version(ref, "models.diff.version", sets.version(id(name, ref)));
            case "draft" -> draft(ref, drafts.get(id(name, ref)));
            default -> throw missing(ref);
        };
    }

    private ComparedText version(String ref, String message, ModelVersion version) {
        String title = wording.say(message, version.version(), wording.moment(version.createdAt()));
        return new ComparedText(ref, title, version.kind(), version.key(), version.text());
    }

    private ComparedText draft(String ref, ModelDraft draft) {
        return new ComparedText(
                ref, wording.say("models.diff.draft", draft.name()), draft.kind(), draft.key(), draft.text());
    }

    private ModelVersion defaultVersion(String key, String ref) {
        return sets.defaultSet()
                .flatMap(set -> set.member(key))
                .map(member -> sets.version(member.versionId()))
                .orElseThrow(() -> missing(ref));
    }

    /** What there is of a model: titles by ref, the newest first. */
    Map<String, String> of(String key) {
        List<String> refs = new ArrayList<>();
        sets.liveVersion(key).ifPresent(version -> refs.add("live:" + key));
        sets.defaultSet().flatMap(set -> set.member(key)).ifPresent(member -> refs.add("default:" + key));
        drafts.open().stream()
                .filter(draft -> draft.key().equals(key))
                .forEach(draft -> refs.add("draft:" + draft.id()));
        Stream.concat(sets.releases(RELEASES).stream(), sets.defaultReleases(RELEASES).stream())
                .map(ModelRelease::setId)
                .distinct()
                .map(sets::get)
                .flatMap(set -> set.member(key).stream())
                .map(ModelSet.Member::versionId)
                .distinct()
                .forEach(version -> refs.add("version:" + version));
        Map<String, String> titles = new LinkedHashMap<>();
        refs.forEach(ref -> titles.put(ref, find(ref).title()));
        return titles;
    }

    private static UUID id(String name, String ref) {
        try {
            return UUID.fromString(name);
        } catch (IllegalArgumentException malformed) {
            throw missing(ref);
        }
    }

    private static ModelNotFound missing(String ref) {
        return new ModelNotFound("There is no model text " + ref + ".");
    }
}
