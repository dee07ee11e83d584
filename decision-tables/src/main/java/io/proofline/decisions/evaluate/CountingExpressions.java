package io.proofline.decisions.evaluate;

import java.util.List;
import java.util.Map;
import org.kie.dmn.api.core.DMNType;
import org.kie.dmn.core.compiler.DMNCompilerContext;
import org.kie.dmn.core.compiler.DMNFEELHelper;
import org.kie.dmn.core.impl.BaseDMNTypeImpl;
import org.kie.dmn.core.impl.DMNModelImpl;
import org.kie.dmn.core.util.Msg;
import org.kie.dmn.feel.codegen.feel11.ProcessedExpression;
import org.kie.dmn.feel.codegen.feel11.ProcessedUnaryTest;
import org.kie.dmn.feel.lang.CompiledExpression;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.impl.CompiledExpressionImpl;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.feel.runtime.UnaryTest;
import org.kie.dmn.model.api.DMNElement;

/** Compiles expressions so that their steps are counted when they are evaluated. */
final class CountingExpressions extends DMNFEELHelper {

    private final FEELImpl feel;

    CountingExpressions(ClassLoader classes, FEELImpl like) {
        super(classes, List.of(), like.getFeelDialect(), like.getDMNVersion());
        this.feel = like;
    }

    @Override
    public CompiledExpression compileFeelExpression(
            DMNCompilerContext context,
            String expression,
            DMNModelImpl model,
            DMNElement element,
            Msg.Message message,
            Object... details) {
        CompiledExpression compiled =
                super.compileFeelExpression(context, expression, model, element, message, details);
        if (!(compiled instanceof ProcessedExpression processed)) {
            return compiled;
        }
        ASTNode read = processed.getInterpreted().getASTNode();
        boolean column = message == Msg.ERR_COMPILING_FEEL_EXPR_ON_DT_INPUT_CLAUSE_IDX;
        return new CompiledExpressionImpl(CountedNode.whole(column ? TableInput.once(read) : read));
    }

    /** What is evaluated once for a cell needs no counting; what goes round in it does, and is read once more for that. */
    @Override
    public List<UnaryTest> evaluateUnaryTests(
            DMNCompilerContext context,
            String tests,
            DMNModelImpl model,
            DMNElement element,
            Msg.Message message,
            Object... details) {
        List<UnaryTest> plain = super.evaluateUnaryTests(context, tests, model, element, message, details);
        CompilerContext types = feel.newCompilerContext();
        for (Map.Entry<String, DMNType> variable : context.getVariables().entrySet()) {
            types.addInputVariableType(variable.getKey(), ((BaseDMNTypeImpl) variable.getValue()).getFeelType());
        }
        ProcessedUnaryTest read = feel.processUnaryTests(tests, types);
        return CountedNode.parts(read.getInterpreted().getASTNode())
                ? read.apply(feel.newEvaluationContext(List.of(), Map.of()))
                : plain;
    }
}
