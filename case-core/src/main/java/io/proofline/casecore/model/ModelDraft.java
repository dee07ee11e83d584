package io.proofline.casecore.model;

import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ModelKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Work on one model that nobody runs yet.
 *
 * @param name what its author calls it
 * @param comment what it is about; may be empty
 * @param base id of the {@link ModelVersion} that it was derived from
 * @param text as it was saved last; may be anything, also what no gate lets through
 * @param revision counts the saves from 1; a save names the one that it builds on
 * @param authors everybody who saved it: nobody of them may approve it
 * @param closedAt when it was proposed or thrown away; it cannot be saved any more
 */
public record ModelDraft(
        UUID id,
        ModelKind kind,
        String key,
        String name,
        String comment,
        UUID base,
        String text,
        List<ExampleFile> examples,
        int revision,
        Set<String> authors,
        Instant createdAt,
        String savedBy,
        Instant savedAt,
        Optional<Instant> closedAt) {

    public ModelDraft {
        examples = List.copyOf(examples);
        authors = Set.copyOf(authors);
    }

    public boolean open() {
        return closedAt.isEmpty();
    }
}
