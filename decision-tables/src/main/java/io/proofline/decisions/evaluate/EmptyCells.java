package io.proofline.decisions.evaluate;

import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.core.ast.DMNBaseNode;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.InputClause;
import org.kie.dmn.model.api.LiteralExpression;
import org.kie.dmn.model.api.UnaryTests;

/** Editors write nothing into the cell of an input that may be anything, and draw a dash; KIE wants the dash (DMN 1.5, 8.2.8). */
final class EmptyCells {

    private EmptyCells() {}

    static void fill(DMNNode node) {
        for (DecisionRule rule : ((DMNBaseNode) node).getSource().findAllChildren(DecisionRule.class)) {
            for (UnaryTests cell : rule.getInputEntry()) {
                if (cell.getText() == null || cell.getText().isBlank()) {
                    cell.setText("-");
                }
            }
        }
        for (InputClause column : ((DMNBaseNode) node).getSource().findAllChildren(InputClause.class)) {
            LiteralExpression expression = column.getInputExpression();
            if (expression != null && expression.getText() == null) {
                expression.setText(""); // a mistake that the compiler can name
            }
        }
    }
}
