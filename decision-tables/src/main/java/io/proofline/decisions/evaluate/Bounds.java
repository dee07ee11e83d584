package io.proofline.decisions.evaluate;

import static io.proofline.decisions.evaluate.CountedNode.CALL;
import static io.proofline.decisions.evaluate.CountedNode.PASS;

import java.util.List;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.FilterExpressionNode;
import org.kie.dmn.feel.lang.ast.ForExpressionNode;
import org.kie.dmn.feel.lang.ast.FunctionDefNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.InNode;
import org.kie.dmn.feel.lang.ast.InfixOpNode;
import org.kie.dmn.feel.lang.ast.InstanceOfNode;
import org.kie.dmn.feel.lang.ast.IterationContextNode;
import org.kie.dmn.feel.lang.ast.ListNode;
import org.kie.dmn.feel.lang.ast.QuantifiedExpressionNode;

/** Puts nodes that count into an expression that was read. */
final class Bounds {

    private Bounds() {}

    /**
     * The expression with everything in it counted that may be evaluated over and over, or that may grow.
     *
     * @param place where the expression stands, for the sentence about one that is stopped
     */
    static ASTNode whole(ASTNode expression, String place) {
        parts(expression);
        // A definition is asked what it is, and its body is counted.
        return expression instanceof BaseNode node && !(node instanceof FunctionDefNode)
                ? new PlacedNode(node, place)
                : expression;
    }

    /** @return whether there was anything to count */
    static boolean parts(ASTNode node) {
        if (node == null) {
            return false;
        }
        boolean counts = repeated(node) || grown(node);
        for (ASTNode child : node.getChildrenNode()) {
            counts |= parts(child);
        }
        return counts;
    }

    private static boolean repeated(ASTNode node) {
        if (node instanceof ForExpressionNode iteration) {
            iteration.setExpression(CountedNode.of(iteration.getExpression(), PASS));
        } else if (node instanceof QuantifiedExpressionNode quantified) {
            quantified.setExpression(CountedNode.of(quantified.getExpression(), PASS));
        } else if (node instanceof IterationContextNode context) {
            context.setExpression(CountedNode.of(context.getExpression(), PASS));
        } else if (node instanceof FilterExpressionNode filter) {
            filter.setFilter(CountedNode.of(filter.getFilter(), PASS));
        } else if (node instanceof FunctionDefNode function) {
            function.setBody(CountedNode.of(function.getBody(), CALL));
        } else {
            return false;
        }
        return true;
    }

    private static boolean grown(ASTNode node) {
        if (node instanceof InfixOpNode operation) {
            operation.setLeft(WeighedNode.of(operation.getLeft()));
            operation.setRight(WeighedNode.of(operation.getRight()));
            return true;
        }
        // Both look into a value as deep as it goes, and a list that holds itself many times has no end to speak of.
        if (node instanceof InNode membership) {
            membership.setValue(WeighedNode.of(membership.getValue()));
            return true;
        }
        if (node instanceof InstanceOfNode test) {
            test.setExpression(WeighedNode.of(test.getExpression()));
            return true;
        }
        if (node instanceof FunctionInvocationNode invocation) {
            ListNode parameters = invocation.getParams();
            if (parameters != null) {
                List<BaseNode> weighed =
                        parameters.getElements().stream().map(WeighedNode::of).toList();
                parameters.setElements(weighed);
            }
            return true;
        }
        return false;
    }
}
