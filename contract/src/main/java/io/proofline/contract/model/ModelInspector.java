package io.proofline.contract.model;

import java.util.List;
import java.util.Map;

/** What can be said about a model before it runs. Nothing that is given to it is deployed, stored or trusted. */
public interface ModelInspector {

    /**
     * What the gate, the compiler and the lint say, errors first. Without errors it may be proposed.
     *
     * @param key that the model is to go live under; a process model has to hold a process of that id
     * @param beside texts of decision models, by key, that are to go live together with it; the others are those that
     *     are live for the current tenant
     */
    List<Finding> check(ModelKind kind, String key, String text, Map<String, String> beside);

    /** {@link #check(ModelKind, String, String, Map)} beside what is live. */
    default List<Finding> check(ModelKind kind, String key, String text) {
        return check(kind, key, text, Map.of());
    }

    /**
     * The differences between two texts of one model in words; empty if there are none that matter when it runs.
     *
     * @throws IllegalArgumentException if one of them cannot be read
     */
    List<Change> compare(ModelKind kind, String before, String after);

    /**
     * Runs examples on a decision model. Never fails because of what is in them: a file that cannot be read, a decision
     * that is not there and a model that cannot be compiled are outcomes with a problem.
     */
    List<ExampleOutcome> run(String key, String text, List<ExampleFile> examples);
}
