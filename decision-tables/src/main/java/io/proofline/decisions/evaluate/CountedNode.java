package io.proofline.decisions.evaluate;

import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;
import org.kie.dmn.feel.lang.ast.Visitor;

/** A part of an expression, each evaluation of which takes {@link EvaluationSteps}. */
final class CountedNode extends BaseNode {

    private static final int PASS = 1;
    private static final int CALL = 10;

    private final BaseNode counted;
    private final int steps;

    private CountedNode(BaseNode counted, int steps) {
        this.counted = counted;
        this.steps = steps;
        copyLocationAttributesFrom(counted);
        setText(counted.getText());
    }

    /** The expression with everything in it counted that may be evaluated over and over. */
    static ASTNode whole(ASTNode expression) {
        parts(expression);
        // A definition is asked what it is, and its body is counted.
        return expression instanceof BaseNode node && !(node instanceof FunctionDefNode) ? of(node, CALL) : expression;
    }

    /** @return whether there was anything to count */
    static boolean parts(ASTNode node) {
        if (node == null) {
            return false;
        }
        boolean counts = true;
        if (node instanceof ForExpressionNode iteration) {
            iteration.setExpression(of(iteration.getExpression(), PASS));
        } else if (node instanceof QuantifiedExpressionNode quantified) {
            quantified.setExpression(of(quantified.getExpression(), PASS));
        } else if (node instanceof IterationContextNode context) {
            context.setExpression(of(context.getExpression(), PASS));
        } else if (node instanceof FilterExpressionNode filter) {
            filter.setFilter(of(filter.getFilter(), PASS));
        } else if (node instanceof FunctionDefNode function) {
            function.setBody(of(function.getBody(), CALL));
        } else {
            counts = false;
        }
        for (ASTNode child : node.getChildrenNode()) {
            counts |= parts(child);
        }
        return counts;
    }

    private static BaseNode of(BaseNode node, int steps) {
        return node == null || node instanceof CountedNode ? node : new CountedNode(node, steps);
    }

    @Override
    public Object evaluate(EvaluationContext context) {
        EvaluationSteps.take(steps);
        return counted.evaluate(context);
    }

    @Override
    public Type getResultType() {
        return counted.getResultType();
    }

    @Override
    public ASTNode[] getChildrenNode() {
        return new ASTNode[] {counted};
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return counted.accept(visitor);
    }
}
