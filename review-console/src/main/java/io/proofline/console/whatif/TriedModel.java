package io.proofline.console.whatif;

import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ModelKind;
import io.proofline.contract.simulation.Trial;
import java.util.List;
import java.util.UUID;

/**
 * A model that is tried, and what is live in its place.
 *
 * @param choice what the address says, e.g. {@code draft:…}, {@code version:…} or {@code live:verification}
 * @param live the version that is live now
 * @param liveVersion its digits
 * @param version digits of the text that is tried
 */
public record TriedModel(
        String choice, Trial trial, String version, Trial live, String liveVersion, List<ExampleFile> examples) {

    public TriedModel {
        examples = List.copyOf(examples);
    }

    public boolean process() {
        return trial.kind() == ModelKind.PROCESS;
    }

    public UUID draftId() {
        return trial.draftId();
    }

    /** True if the text that is tried is the live one. */
    public boolean same() {
        return version.equals(liveVersion);
    }
}
