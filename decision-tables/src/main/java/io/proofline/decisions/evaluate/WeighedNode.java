package io.proofline.decisions.evaluate;

import io.proofline.decisions.feel.EvaluationSteps;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.BooleanNode;
import org.kie.dmn.feel.lang.ast.NamedParameterNode;
import org.kie.dmn.feel.lang.ast.NullNode;
import org.kie.dmn.feel.lang.ast.StringNode;

/** What a function or an operator is given, and pays for by its size: most of them copy it. */
final class WeighedNode extends NodeAround {

    private WeighedNode(BaseNode node) {
        super(node);
    }

    /** @return as it is what has no size to speak of */
    static BaseNode of(BaseNode node) {
        if (node instanceof NamedParameterNode named) {
            named.setExpression(of(named.getExpression()));
            return named;
        }
        boolean small = node == null
                || node instanceof WeighedNode
                || node instanceof StringNode
                || node instanceof BooleanNode
                || node instanceof NullNode;
        return small ? node : new WeighedNode(node);
    }

    @Override
    public Object evaluate(EvaluationContext context) {
        return EvaluationSteps.weigh(node.evaluate(context));
    }
}
