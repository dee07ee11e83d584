package io.proofline.casecore.model;

import io.proofline.contract.model.ExampleFile;
import java.util.List;
import java.util.Objects;

/**
 * What is saved of a draft.
 *
 * @param name 1 to 100 characters
 * @param comment at most 2,000 characters; may be empty
 */
public record DraftContent(String name, String comment, String text, List<ExampleFile> examples) {

    public DraftContent {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(comment, "comment");
        Objects.requireNonNull(text, "text");
        examples = List.copyOf(examples);
    }
}
