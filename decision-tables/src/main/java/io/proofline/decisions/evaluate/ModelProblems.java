package io.proofline.decisions.evaluate;

import io.proofline.contract.model.Finding;
import io.proofline.decisions.feel.EvaluationSteps;
import io.proofline.decisions.model.ModelText;
import java.util.List;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.core.DMNModel;

/** What the evaluator does not understand of a model that the gate has let through. */
public final class ModelProblems {

    private ModelProblems() {}

    /**
     * One finding for each expression, type or reference that cannot be compiled, with its cell.
     *
     * @throws RuntimeException at some halves of expressions, which the compiler does not tell of
     */
    public static List<Finding> of(ModelText source) {
        try {
            return of(ModelCompiler.interpret(source.text()));
        } catch (StackOverflowError deep) {
            return List.of(Finding.error("feel", "", ModelCompiler.TOO_DEEP, ""));
        } catch (EvaluationSteps.Stopped stopped) {
            return List.of(Finding.error("feel", "", EvaluationSteps.stoppedBecause(), ""));
        } finally {
            EvaluationSteps.begin();
        }
    }

    private static List<Finding> of(DMNModel model) {
        if (model == null) {
            throw new IllegalStateException("The compiler gave up at half of an expression.");
        }
        List<Finding> compiled = model.getMessages(DMNMessage.Severity.ERROR).stream()
                .map(Problems::finding)
                .distinct()
                .toList();
        Stream<Finding> unnoticed = UnknownNames.of(model).stream().filter(unknown -> compiled.stream()
                .noneMatch(finding -> finding.elementId().equals(unknown.elementId())
                        && finding.place().equals(unknown.place())));
        return Stream.concat(compiled.stream(), unnoticed).toList();
    }
}
