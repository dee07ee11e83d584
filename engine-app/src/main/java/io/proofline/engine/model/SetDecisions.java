package io.proofline.engine.model;

import io.proofline.casecore.model.ModelSet;
import io.proofline.casecore.model.ModelSets;
import io.proofline.contract.decision.DecisionService;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ModelSource;
import io.proofline.decisions.model.ModelText;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The decision tables of model sets. Sets and versions never change, so what was read once is kept, as long as there is
 * room; which set counts is asked of the database every time, by whoever names it here.
 */
@Component
public class SetDecisions {

    private static final int SETS = 64;
    private static final int TEXTS = 64;

    private final ModelSets sets;
    private final KieDecisionService compiler = new KieDecisionService(key -> Optional.empty());
    private final LastUsed<UUID, ModelSet> known = new LastUsed<>(SETS);
    private final LastUsed<UUID, ModelText> texts = new LastUsed<>(TEXTS);

    SetDecisions(ModelSets sets) {
        this.sets = sets;
    }

    /** The decisions of a set that the current tenant may see. */
    public DecisionService of(UUID setId) {
        return compiler.over(source(setId));
    }

    private ModelSource source(UUID setId) {
        ModelSet set = known.get(setId, sets::get);
        return key -> set.member(key).map(member -> texts.get(member.versionId(), this::text));
    }

    private ModelText text(UUID versionId) {
        var version = sets.version(versionId);
        return new ModelText(version.key(), version.version(), version.text());
    }
}
