package io.proofline.decisions.model;

import io.proofline.contract.model.ModelDigest;
import java.util.Objects;

/**
 * The DMN text of one version of a model.
 *
 * @param key e.g. {@code verification}
 * @param version the first twelve hex digits of the text's SHA-256
 * @param text DMN 1.3 XML
 */
public record ModelText(String key, String version, String text) {

    public ModelText {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(text, "text");
    }

    /** The version follows from the text, so that the same text is the same version everywhere. */
    public static ModelText of(String key, String text) {
        return new ModelText(key, ModelDigest.of(text), text);
    }
}
