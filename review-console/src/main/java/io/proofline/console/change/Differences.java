package io.proofline.console.change;

import io.proofline.casecore.model.ModelChange;
import io.proofline.casecore.model.ModelDraft;
import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.ModelVersion;
import io.proofline.console.wording.Wording;
import io.proofline.contract.model.Change;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelDigest;
import io.proofline.contract.model.ModelInspector;
import io.proofline.contract.model.ModelKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a draft, a change or another set would make different, model by model. */
@Component
class Differences {

    private final ModelSets sets;
    private final ModelInspector inspector;
    private final Wording wording;

    Differences(ModelSets sets, ModelInspector inspector, Wording wording) {
        this.sets = sets;
        this.inspector = inspector;
        this.wording = wording;
    }

    /** A draft against what is live now, with its findings and examples. */
    ModelDifference of(ModelDraft draft, Map<String, String> beside) {
        Optional<ModelVersion> live = sets.liveVersion(draft.key());
        return difference(
                draft.kind(),
                draft.key(),
                live,
                draft.text(),
                "/console/models/compare?left=live:" + draft.key() + "&right=draft:" + draft.id(),
                inspector.check(draft.kind(), draft.key(), draft.text(), beside),
                outcomes(draft.kind(), draft.key(), draft.text(), draft.examples()));
    }

    /** What a change replaces, by what was live when it was proposed. */
    List<ModelDifference> of(ModelChange change) {
        ModelSet parent = sets.get(change.parent());
        if (change.target().isPresent()) {
            return between(parent, sets.get(change.target().get()));
        }
        Map<String, String> beside = new TreeMap<>();
        List<ModelVersion> versions = change.items().stream()
                .map(item -> sets.version(item.versionId()))
                .toList();
        versions.stream()
                .filter(version -> version.kind() == ModelKind.DECISIONS)
                .forEach(version -> beside.put(version.key(), version.text()));
        return versions.stream()
                .map(version -> difference(
                        parent,
                        version,
                        inspector.check(version.kind(), version.key(), version.text(), beside),
                        outcomes(version.kind(), version.key(), version.text(), version.examples())))
                .toList();
    }

    /** Versions that go live beside those of a change, by what was live when it was proposed. */
    List<ModelDifference> of(ModelChange change, List<ModelVersion> comingAlong) {
        ModelSet parent = sets.get(change.parent());
        return comingAlong.stream()
                .map(version -> difference(parent, version, List.of(), List.of()))
                .toList();
    }

    /** The models in which two sets differ. */
    List<ModelDifference> between(ModelSet before, ModelSet after) {
        return after.members().stream()
                .filter(member -> !before.member(member.key())
                        .map(ModelSet.Member::versionId)
                        .equals(Optional.of(member.versionId())))
                .map(member -> difference(
                        member.kind(),
                        member.key(),
                        before(before, member.key()),
                        sets.version(member.versionId()).text(),
                        compareUrl(before, member.key(), member.versionId()),
                        List.of(),
                        List.of()))
                .toList();
    }

    /** Two versions of one model, in words. */
    ModelDifference between(ModelVersion before, ModelVersion after) {
        return difference(
                after.kind(),
                after.key(),
                Optional.of(before),
                after.text(),
                compareUrl(before.id(), after.id()),
                List.of(),
                List.of());
    }

    private ModelDifference difference(
            ModelSet parent, ModelVersion version, List<Finding> findings, List<ExampleOutcome> outcomes) {
        return difference(
                version.kind(),
                version.key(),
                before(parent, version.key()),
                version.text(),
                compareUrl(parent, version.key(), version.id()),
                findings,
                outcomes);
    }

    private ModelDifference difference(
            ModelKind kind,
            String key,
            Optional<ModelVersion> before,
            String text,
            String compareUrl,
            List<Finding> findings,
            List<ExampleOutcome> outcomes) {
        List<Change> changes = List.of();
        boolean unreadable = false;
        try {
            if (before.isPresent()) {
                changes = inspector.compare(kind, before.get().text(), text);
            }
        } catch (IllegalArgumentException notRead) {
            unreadable = true;
        }
        return new ModelDifference(
                key,
                wording.say("models.kind." + kind.word()),
                before.map(ModelVersion::version).orElse(""),
                ModelDigest.of(text),
                changes,
                unreadable,
                compareUrl,
                findings,
                outcomes);
    }

    private List<ExampleOutcome> outcomes(ModelKind kind, String key, String text, List<ExampleFile> examples) {
        return kind == ModelKind.DECISIONS ? inspector.run(key, text, examples) : List.of();
    }

    private Optional<ModelVersion> before(ModelSet set, String key) {
        return set.member(key).map(member -> sets.version(member.versionId()));
    }

    private static String compareUrl(ModelSet before, String key, UUID after) {
        return before.member(key)
                .map(member -> compareUrl(member.versionId(), after))
                .orElse(null);
    }

    private static String compareUrl(UUID before, UUID after) {
        return "/console/models/compare?left=version:" + before + "&right=version:" + after;
    }
}
