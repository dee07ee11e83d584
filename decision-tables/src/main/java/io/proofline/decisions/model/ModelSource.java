package io.proofline.decisions.model;

import java.util.Optional;

/**
 * Finds the version of a model that is in force for the caller. Asked at every evaluation, so an implementation keeps
 * the text, or at least its version, at hand.
 */
@FunctionalInterface
public interface ModelSource {

    /** @return empty if there is no model of that key */
    Optional<ModelText> find(String key);
}
