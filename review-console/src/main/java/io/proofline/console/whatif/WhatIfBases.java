package io.proofline.console.whatif;

import io.proofline.casecore.casefile.CaseNotFound;
import io.proofline.casecore.review.CaseSight;
import io.proofline.casecore.simulation.RecordedRuns;
import io.proofline.console.access.Permission;
import io.proofline.console.access.StaffMember;
import io.proofline.console.wording.Wording;
import io.proofline.contract.simulation.WhatIf;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Inputs of a case that was decided, or of an example. */
@Component
class WhatIfBases {

    private final WhatIf whatIf;
    private final RecordedRuns records;
    private final CaseSight sight;
    private final Wording wording;

    WhatIfBases(WhatIf whatIf, RecordedRuns records, CaseSight sight, Wording wording) {
        this.whatIf = whatIf;
        this.records = records;
        this.sight = sight;
        this.wording = wording;
    }

    /** Inputs of the model's examples, by name. */
    Map<String, Map<String, Object>> examples(TriedModel model) {
        return whatIf.examples(model.trial().key(), model.examples());
    }

    /**
     * The case if one is named, else the example, else the first example.
     *
     * @throws CaseNotFound if the case is out of the member's reach
     */
    WhatIfBase of(TriedModel model, String caseId, String example, StaffMember staff) {
        if (caseId != null && !caseId.isBlank()) {
            return ofCase(caseId.strip(), staff);
        }
        Map<String, Map<String, Object>> examples = examples(model);
        String chosen = example != null && examples.containsKey(example)
                ? example
                : examples.keySet().stream().findFirst().orElse(null);
        return new WhatIfBase(null, chosen, examples.getOrDefault(chosen, Map.of()), null);
    }

    private WhatIfBase ofCase(String text, StaffMember staff) {
        staff.require(Permission.SEE_PERSONAL);
        UUID id;
        try {
            id = UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return new WhatIfBase(null, null, Map.of(), wording.say("whatif.case.no-id"));
        }
        if (!sight.sees(id, staff.reach())) {
            throw new CaseNotFound(id);
        }
        Optional<Map<String, Object>> recorded = records.inputs(id);
        return recorded.map(inputs -> new WhatIfBase(id, null, inputs, null))
                .orElseGet(() -> new WhatIfBase(null, null, Map.of(), wording.say("whatif.case.nothing")));
    }
}
