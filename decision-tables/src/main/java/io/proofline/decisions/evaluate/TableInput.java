package io.proofline.decisions.evaluate;

import java.util.IdentityHashMap;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.impl.EvaluationContextImpl;
import org.kie.dmn.feel.lang.impl.ExecutionFrame;

/**
 * The expression of a table's column, computed once each time the table is evaluated. The evaluator itself computes it
 * for every rule that it looks at, which is most of what a table costs. A table is evaluated in a frame of its own, so the
 * frame tells one evaluation from the next.
 */
final class TableInput extends NodeAround {

    private static final ThreadLocal<IdentityHashMap<TableInput, Value>> KNOWN =
            ThreadLocal.withInitial(IdentityHashMap::new);

    private record Value(ExecutionFrame frame, Object value) {}

    private TableInput(BaseNode expression) {
        super(expression);
    }

    /** @param expression of a column */
    static ASTNode once(ASTNode expression) {
        return expression instanceof BaseNode node && !(node instanceof FunctionDefNode)
                ? new TableInput(node)
                : expression;
    }

    /** Lets go of all values that this thread has computed. */
    static void forget() {
        KNOWN.remove();
    }

    @Override
    public Object evaluate(EvaluationContext context) {
        ExecutionFrame frame = ((EvaluationContextImpl) context).peek();
        IdentityHashMap<TableInput, Value> known = KNOWN.get();
        Value value = known.get(this);
        if (value == null || value.frame() != frame) {
            value = new Value(frame, node.evaluate(context));
            known.put(this, value);
        }
        return value.value();
    }
}
