package io.proofline.engine.simulation;

import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.simulation.Trial;
import io.proofline.decisions.model.ModelSource;
import io.proofline.decisions.model.ModelText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The decision models that are live for the current tenant, read once, so that a run stays on them to its end. */
@Component
@Transactional(readOnly = true)
class LiveTexts {

    private final ModelSets sets;

    LiveTexts(ModelSets sets) {
        this.sets = sets;
    }

    ModelSource live() {
        return over(Map.of());
    }

    /** The live ones, with a trial's text in the place of its model. */
    ModelSource with(Trial trial) {
        return over(
                trial.kind() == ModelKind.DECISIONS
                        ? Map.of(trial.key(), ModelText.of(trial.key(), trial.text()))
                        : Map.of());
    }

    /** Version of a model that is live; empty text if there is none. */
    String version(String key) {
        return sets.liveSet()
                .flatMap(set -> set.member(key))
                .map(ModelSet.Member::version)
                .orElse("");
    }

    /** Text of a model that is live. */
    Optional<String> text(String key) {
        return sets.liveVersion(key).map(version -> version.text());
    }

    private ModelSource over(Map<String, ModelText> trials) {
        Map<String, ModelText> texts = new HashMap<>();
        for (ModelSet.Member member : sets.liveSet().map(ModelSet::members).orElse(List.of())) {
            if (member.kind() == ModelKind.DECISIONS) {
                texts.put(
                        member.key(),
                        ModelText.of(
                                member.key(), sets.version(member.versionId()).text()));
            }
        }
        texts.putAll(trials);
        return key -> Optional.ofNullable(texts.get(key));
    }
}
