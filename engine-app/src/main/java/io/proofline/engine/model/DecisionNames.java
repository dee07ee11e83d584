package io.proofline.engine.model;

import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.gate.ModelRefused;
import io.proofline.decisions.outline.OutlineReader;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which decisions a process may name. */
final class DecisionNames {

    private static final ModelGate GATE = new ModelGate();

    private DecisionNames() {}

    /**
     * Every decision of some models as {@code model/decision}; a model that cannot be read has none.
     *
     * @param texts DMN by key
     */
    static Set<String> of(Map<String, String> texts) {
        Set<String> names = new LinkedHashSet<>();
        texts.forEach((key, text) -> {
            try {
                GATE.admit(text);
                OutlineReader.read(text).decisions().forEach(decision -> names.add(key + "/" + decision.id()));
            } catch (ModelRefused | IOException unreadable) {
                // Its own findings say so.
            }
        });
        return names;
    }
}
