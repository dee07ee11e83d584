package io.proofline.decisions.evaluate;

import org.kie.dmn.feel.lang.Type;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.BaseNode;
import org.kie.dmn.feel.lang.ast.Visitor;

/** Stands in the place of a part of an expression and does something about its evaluation. */
abstract class NodeAround extends BaseNode {

    final BaseNode node;

    NodeAround(BaseNode node) {
        this.node = node;
        copyLocationAttributesFrom(node);
        setText(node.getText());
    }

    @Override
    public Type getResultType() {
        return node.getResultType();
    }

    @Override
    public ASTNode[] getChildrenNode() {
        return new ASTNode[] {node};
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
        return node.accept(visitor);
    }
}
