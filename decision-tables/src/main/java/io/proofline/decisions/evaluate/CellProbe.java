package io.proofline.decisions.evaluate;

import io.proofline.decisions.feel.EvaluationSteps;
import io.proofline.decisions.feel.Feel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;

/**
 * Finds the cells at which a table failed. The evaluator only says that one did, so the cells are computed again one by
 * one, as it would. The evaluator throws where values of different kinds are compared, which counts as a failure too.
 */
final class CellProbe {

    private final FEELImpl feel = Feel.interpreter();
    private final Map<String, Object> values;
    private final List<String> failing = new ArrayList<>();
    private boolean failed;

    private CellProbe(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * @param values what the table could see
     * @return places such as {@code rule 3, input 2 (Similarity)}
     */
    static List<String> failingCells(DecisionTable table, Map<String, Object> values) {
        CellProbe probe = new CellProbe(values);
        List<Object> columns = new ArrayList<>();
        for (int i = 0; i < table.getInput().size(); i++) {
            columns.add(probe.value(table.getInput().get(i).getInputExpression().getText()));
            probe.note(CellPlaces.input(table, i));
        }
        for (DecisionRule rule : table.getRule()) {
            probe.rule(table, rule, columns);
        }
        return probe.failing;
    }

    private void rule(DecisionTable table, DecisionRule rule, List<Object> columns) {
        for (int i = 0; i < columns.size(); i++) {
            boolean matches = matches(rule.getInputEntry().get(i).getText(), columns.get(i));
            note(CellPlaces.rule(table, rule) + ", " + CellPlaces.input(table, i));
            if (!matches) {
                return;
            }
        }
        for (int i = 0; i < rule.getOutputEntry().size(); i++) {
            value(rule.getOutputEntry().get(i).getText());
            note(CellPlaces.rule(table, rule) + ", " + CellPlaces.output(table, i));
        }
    }

    private Object value(String expression) {
        try {
            return Bounds.whole(
                            feel.processExpression(expression, variables())
                                    .getInterpreted()
                                    .getASTNode(),
                            "")
                    .evaluate(context());
        } catch (RuntimeException | EvaluationSteps.Stopped broken) {
            failed = true;
            return null;
        }
    }

    private boolean matches(String tests, Object value) {
        EvaluationContextImpl context = context();
        context.setValue("?", value);
        try {
            ProcessedUnaryTest read = feel.processUnaryTests(tests, variables());
            Bounds.parts(read.getInterpreted().getASTNode());
            return read.apply(context).stream().anyMatch(test -> Boolean.TRUE.equals(test.apply(context, value)));
        } catch (RuntimeException | EvaluationSteps.Stopped broken) {
            failed = true;
            return false;
        }
    }

    private EvaluationContextImpl context() {
        EvaluationContextImpl context = feel.newEvaluationContext(List.of(this::listen), values);
        context.enterFrame();
        return context;
    }

    private CompilerContext variables() {
        CompilerContext context = feel.newCompilerContext();
        values.forEach(context::addInputVariable);
        context.addInputVariable("?", null);
        return context;
    }

    private void listen(FEELEvent event) {
        failed |= event.getSeverity() == FEELEvent.Severity.ERROR;
    }

    private void note(String place) {
        if (failed) {
            failing.add(place);
        }
        failed = false;
    }
}
