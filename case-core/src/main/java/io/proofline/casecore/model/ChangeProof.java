package io.proofline.casecore.model;

import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelInspector;
import io.proofline.contract.model.ModelKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whether models may go live: no errors, every example holds, and what they name is there. */
@Component
class ChangeProof {

    private final ObjectProvider<ModelInspector> inspector;

    // The application gives it; what runs without changing models needs none.
    ChangeProof(ObjectProvider<ModelInspector> inspector) {
        this.inspector = inspector;
    }

    /**
     * What speaks against models that would run together, a sentence each.
     *
     * @param changed those of them that are new
     * @param all every model of the set that would be live, the changed ones among them
     */
    List<String> problems(List<NewModel> changed, List<NewModel> all) {
        Map<String, String> decisions = new LinkedHashMap<>();
        all.stream()
                .filter(model -> model.kind() == ModelKind.DECISIONS)
                .forEach(model -> decisions.put(model.key(), model.text()));
        List<String> problems = new ArrayList<>();
        // New tables may lack a decision that a process of before names.
        all.stream()
                .filter(model -> model.kind() == ModelKind.PROCESS || changed.contains(model))
                .forEach(model -> problems.addAll(problems(model, decisions)));
        return List.copyOf(problems);
    }

    private List<String> problems(NewModel model, Map<String, String> decisions) {
        ModelInspector inspect = inspector.getObject();
        List<String> problems = new ArrayList<>();
        inspect.check(model.kind(), model.key(), model.text(), decisions).stream()
                .filter(Finding::isError)
                .map(finding -> model.key() + ": " + finding.message())
                .forEach(problems::add);
        if (problems.isEmpty() && model.kind() == ModelKind.DECISIONS) {
            inspect.run(model.key(), model.text(), model.examples()).stream()
                    .filter(outcome -> !outcome.holds())
                    .map(outcome -> model.key() + ": " + sentence(outcome))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static String sentence(ExampleOutcome outcome) {
        return outcome.problem().isEmpty()
                ? "The example \"" + outcome.name() + "\" of " + outcome.subject() + " does not hold."
                : "The examples of " + outcome.subject() + ", line " + outcome.line() + ": " + outcome.problem();
    }
}
