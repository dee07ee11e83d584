package io.proofline.contract.simulation;

import io.proofline.contract.model.ExampleFile;
import java.util.List;
import java.util.Map;

/** Evaluates a decision model on inputs that somebody makes up. Nothing is recorded. */
public interface WhatIf {

    /**
     * What the model looks at, as fields of a form, with their values in the given inputs.
     *
     * @param base inputs by name, from a recorded case or an example; may be empty
     * @throws TrialRefused if the model cannot run
     */
    List<WhatIfField> fields(Trial trial, Map<String, Object> base);

    /** Inputs of the whole-case examples among these, by the examples' names, in their order. */
    Map<String, Map<String, Object>> examples(String model, List<ExampleFile> files);

    /**
     * Evaluates every decision of the model.
     *
     * @param base inputs by name; what the answers do not name stays as it is there
     * @param answers what stands in the form's fields, by path; an empty one means that nothing was recorded
     * @throws TrialRefused if the model cannot run
     */
    WhatIfOutcome evaluate(Trial trial, Map<String, Object> base, Map<String, String> answers);
}
