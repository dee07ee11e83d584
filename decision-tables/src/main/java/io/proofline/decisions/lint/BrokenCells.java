package io.proofline.decisions.lint;

import io.proofline.contract.model.Finding;
import io.proofline.decisions.feel.Feel;
import io.proofline.decisions.outline.DecisionOutline;
import io.proofline.decisions.outline.ModelOutline;
import io.proofline.decisions.outline.TableOutline;
import java.util.ArrayList;
import java.util.List;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.impl.FEELImpl;

/**
 * Cells that are no FEEL, as they are while somebody writes. The evaluator's compiler says so of most; of some (a lone
 * {@code [}, an open {@code date(}) it fails itself, and then each cell is looked at alone.
 */
final class BrokenCells {

    private final FEELImpl feel = Feel.interpreter();
    private final List<Finding> findings = new ArrayList<>();

    private BrokenCells() {}

    /** At least one finding. */
    static List<Finding> of(ModelOutline outline) {
        BrokenCells cells = new BrokenCells();
        for (DecisionOutline decision : outline.decisions()) {
            decision.table().ifPresentOrElse(table -> cells.look(decision, table), () -> decision.expressions()
                    .forEach(text -> cells.note(decision, text, false, "")));
        }
        return cells.findings.isEmpty()
                ? List.of(Finding.error("feel", "", "An expression of the model is no complete FEEL.", ""))
                : List.copyOf(cells.findings);
    }

    private void look(DecisionOutline decision, TableOutline table) {
        for (int i = 0; i < table.inputs().size(); i++) {
            TableOutline.Input input = table.inputs().get(i);
            note(decision, input.expression(), false, column("input", i, input.label()));
        }
        for (int row = 0; row < table.rules().size(); row++) {
            TableOutline.Rule rule = table.rules().get(row);
            for (int i = 0; i < rule.inputs().size(); i++) {
                String title = i < table.inputs().size() ? table.inputs().get(i).title() : "";
                note(decision, rule.inputs().get(i), true, place(row, "input", i, title));
            }
            for (int i = 0; i < rule.outputs().size(); i++) {
                String title =
                        i < table.outputs().size() ? table.outputs().get(i).title() : "";
                note(decision, rule.outputs().get(i), false, place(row, "output", i, title));
            }
        }
    }

    private static String place(int row, String kind, int column, String title) {
        return "rule " + (row + 1) + ", " + column(kind, column, title);
    }

    private static String column(String kind, int column, String title) {
        return kind + " " + (column + 1) + (title.isEmpty() ? "" : " (" + title + ")");
    }

    private void note(DecisionOutline decision, String text, boolean tests, String place) {
        if (!text.isBlank() && !understood(text, tests)) {
            findings.add(Finding.error(
                    "feel",
                    decision.id(),
                    "Decision " + decision.name() + (place.isEmpty() ? "" : ", " + place) + ": '" + text
                            + "' is no complete FEEL.",
                    place));
        }
    }

    private boolean understood(String text, boolean tests) {
        CompilerContext context = feel.newCompilerContext();
        context.addInputVariable("?", null);
        try {
            if (tests) {
                feel.processUnaryTests(text, context);
            } else {
                feel.processExpression(text, context);
            }
            return true;
        } catch (RuntimeException broken) {
            return false;
        }
    }
}
