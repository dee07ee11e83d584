package io.proofline.engine.model;

import io.proofline.contract.digest.Sha256;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.examples.ExampleFiles;
import io.proofline.decisions.lint.DmnLint;
import io.proofline.decisions.model.ModelText;
import java.util.List;
import java.util.Optional;

/**
 * Lint and examples of tables. Both follow from the words alone, so that the pages of a change need not work them out
 * anew for everybody who opens them. Examples that do not hold are run again: some may only have been out of time.
 */
final class TableProofs {

    private static final int KEPT = 64;

    private final DmnLint lint;
    private final LastUsed<String, List<Finding>> findings = new LastUsed<>(KEPT);
    private final LastUsed<String, List<ExampleOutcome>> outcomes = new LastUsed<>(KEPT);

    TableProofs(DmnLint lint) {
        this.lint = lint;
    }

    List<Finding> check(String key, String text) {
        return findings.get(name(key, text, List.of()), name -> List.copyOf(lint.lint(ModelText.of(key, text))));
    }

    List<ExampleOutcome> run(String key, String text, List<ExampleFile> examples) {
        return outcomes.get(
                name(key, text, examples),
                name -> List.copyOf(evaluate(ModelText.of(key, text), key, examples)),
                run -> run.stream().allMatch(ExampleOutcome::holds));
    }

    private static List<ExampleOutcome> evaluate(ModelText model, String key, List<ExampleFile> examples) {
        // A service of its own: drafts do not drive live models out of the cache.
        KieDecisionService decisions =
                new KieDecisionService(asked -> asked.equals(key) ? Optional.of(model) : Optional.empty());
        return new ExampleFiles(decisions).run(key, examples);
    }

    private static String name(String key, String text, List<ExampleFile> examples) {
        StringBuilder words = new StringBuilder(key).append('\0').append(text);
        examples.forEach(
                file -> words.append('\0').append(file.subject()).append('\0').append(file.csv()));
        return Sha256.hex(words.toString());
    }
}
