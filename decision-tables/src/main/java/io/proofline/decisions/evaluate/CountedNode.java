package io.proofline.decisions.evaluate;

import io.proofline.decisions.feel.EvaluationSteps;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;

/** A part of an expression, each evaluation of which takes {@link EvaluationSteps}. */
final class CountedNode extends NodeAround {

    static final int PASS = 1;
    static final int CALL = 10;

    private final int steps;

    private CountedNode(BaseNode node, int steps) {
        super(node);
        this.steps = steps;
    }

    /** @return null for null, and what is counted as it is */
    static BaseNode of(BaseNode node, int steps) {
        return node == null || node instanceof CountedNode ? node : new CountedNode(node, steps);
    }

    @Override
    public Object evaluate(EvaluationContext context) {
        EvaluationSteps.take(steps);
        return node.evaluate(context);
    }
}
