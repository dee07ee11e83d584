package io.proofline.casecore.model;

import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ModelKind;
import java.util.List;

/** Models of a build. What is in them does not matter to case-core, which reads none. */
public final class SampleModels {

    private SampleModels() {}

    public static NewModel process(String text) {
        return new NewModel(ModelKind.PROCESS, "ekyc-verification", text, List.of());
    }

    public static NewModel decisions(String key, String text) {
        return new NewModel(
                ModelKind.DECISIONS, key, text, List.of(new ExampleFile("band", "example,a,-> b\nrow,1,2\n")));
    }

    /** A build that is told from others by a word in its texts. */
    public static List<NewModel> build(String word) {
        return List.of(
                process("process of " + word),
                decisions("verification", "tables of " + word),
                decisions("reason-texts", "the same sentences in all"));
    }
}
