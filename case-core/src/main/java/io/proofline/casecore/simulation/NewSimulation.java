package io.proofline.casecore.simulation;

import java.util.Objects;
import java.util.UUID;

/**
 * A run that somebody asks for.
 *
 * @param model key of the model
 * @param draftId null if a version that is kept is tried
 * @param draftName what people call it
 * @param draftVersion first twelve hex digits of the SHA-256 of the text that is tried
 * @param baseVersion the same of what is live now
 * @param cases how many of the newest decided cases, 1 to {@link #MOST_CASES}
 */
public record NewSimulation(
        SimulationKind kind,
        String model,
        UUID draftId,
        String draftName,
        String draftVersion,
        String baseVersion,
        int cases) {

    public static final int MOST_CASES = 1_000_000;

    public NewSimulation {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(model, "model");
        Objects.requireNonNull(draftName, "draftName");
        Objects.requireNonNull(draftVersion, "draftVersion");
        Objects.requireNonNull(baseVersion, "baseVersion");
        if (cases < 1 || cases > MOST_CASES) {
            throw new IllegalArgumentException("A run takes 1 to " + MOST_CASES + " cases.");
        }
    }
}
