package io.proofline.console.models;

import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelDrafts;
import io.proofline.casecore.model.ModelNotFound;
import io.proofline.casecore.model.ModelRelease;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.console.wording.Wording;
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
        return new ComparedText(ref, title(message, version), version.kind(), version.key(), version.text());
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
        Map<String, String> titles = new LinkedHashMap<>();
        sets.liveVersion(key).ifPresent(version -> titles.put("live:" + key, title("models.diff.live", version)));
        sets.defaultSet()
                .flatMap(set -> set.member(key))
                .map(member -> sets.version(member.versionId()))
                .ifPresent(version -> titles.put("default:" + key, title("models.diff.default", version)));
        drafts.open().stream()
                .filter(draft -> draft.key().equals(key))
                .forEach(draft -> titles.put("draft:" + draft.id(), wording.say("models.diff.draft", draft.name())));
        List<UUID> released = released(key);
        Map<UUID, ModelVersion> versions = sets.versions(released);
        released.forEach(id -> titles.put("version:" + id, title("models.diff.version", versions.get(id))));
        return titles;
    }

    /** The versions of a model that were live, own ones and defaults, the newest first of each. */
    private List<UUID> released(String key) {
        List<UUID> ids = Stream.concat(sets.releases(RELEASES).stream(), sets.defaultReleases(RELEASES).stream())
                .map(ModelRelease::setId)
                .distinct()
                .toList();
        Map<UUID, ModelSet> read = sets.all(ids);
        return ids.stream()
                .flatMap(id -> read.get(id).member(key).stream())
                .map(ModelSet.Member::versionId)
                .distinct()
                .toList();
    }

    private String title(String message, ModelVersion version) {
        return wording.say(message, version.version(), wording.moment(version.createdAt()));
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
