package io.proofline.casecore.model;

import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ModelKind;
import java.util.List;

/** A model as it comes with a build, and as officers propose one. */
public record NewModel(ModelKind kind, String key, String text, List<ExampleFile> examples) {

    public NewModel {
        examples = List.copyOf(examples);
    }
}
