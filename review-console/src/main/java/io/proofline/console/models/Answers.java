package io.proofline.console.models;

import io.proofline.casecore.model.DraftContent;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import java.util.List;
import java.util.Objects;

/** What the editors in the browser send and get, as JSON. */
final class Answers {

    private Answers() {}

    /** A text to look at. */
    record ToCheck(String kind, String text) {

        ToCheck {
            kind = Objects.requireNonNullElse(kind, "");
            text = Objects.requireNonNullElse(text, "");
        }
    }

    record Checked(List<Finding> findings) {}

    /** @param revision that the editor was opened with, or that its last save gave */
    record ToSave(int revision, String name, String comment, String text, List<ExampleFile> examples) {

        DraftContent content() {
            return new DraftContent(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(comment, ""),
                    Objects.requireNonNullElse(text, ""),
                    Objects.requireNonNullElse(examples, List.of()));
        }
    }

    record Saved(int revision, List<Finding> findings, List<ExampleOutcome> outcomes) {}

    /** Where to go on. */
    record Moved(String location) {}

    record Examples(List<ExampleFile> files, List<ExampleOutcome> outcomes) {}

    record Refused(String code, String message) {}
}
