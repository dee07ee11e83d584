package io.proofline.contract.simulation;

import io.proofline.contract.model.ModelKind;
import java.util.Objects;
import java.util.UUID;

/**
 * A text of a model that is to be tried.
 *
 * @param key of the model, e.g. {@code verification}
 * @param draftId null if it is a version that is kept
 * @param name what people call it
 * @param text BPMN 2.0 or DMN 1.3 XML, not trusted
 */
public record Trial(ModelKind kind, String key, UUID draftId, String name, String text) {

    public Trial {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(text, "text");
    }
}
