package io.proofline.decisions.evaluate;

import io.proofline.decisions.feel.EvaluationSteps;
import org.kie.dmn.feel.lang.EvaluationContext;
import org.kie.dmn.feel.lang.ast.BaseNode;

/** A whole expression; if it is stopped, its place is told. */
final class PlacedNode extends NodeAround {

    private final String place;

    PlacedNode(BaseNode node, String place) {
        super(node);
        this.place = place;
    }

    @Override
    public Object evaluate(EvaluationContext context) {
        try {
            EvaluationSteps.take(CountedNode.CALL);
            return EvaluationSteps.weigh(node.evaluate(context));
        } finally {
            EvaluationSteps.noteIfStopped(place);
        }
    }
}
