package io.proofline.decisions.evaluate;

import io.proofline.decisions.feel.EvaluationSteps;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.kie.dmn.model.api.DecisionRule;

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
        EvaluationSteps.breathe();
        CompiledExpression compiled =
                super.compileFeelExpression(context, expression, model, element, message, details);
        if (!(compiled instanceof ProcessedExpression processed)) {
            return compiled;
        }
        ASTNode read = processed.getInterpreted().getASTNode();
        boolean column = message == Msg.ERR_COMPILING_FEEL_EXPR_ON_DT_INPUT_CLAUSE_IDX;
        return new CompiledExpressionImpl(
                Bounds.whole(column ? TableInput.once(read) : read, place(element, expression)));
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
        EvaluationSteps.breathe();
        List<UnaryTest> plain = super.evaluateUnaryTests(context, tests, model, element, message, details);
        CompilerContext types = feel.newCompilerContext();
        for (Map.Entry<String, DMNType> variable : context.getVariables().entrySet()) {
            types.addInputVariableType(variable.getKey(), ((BaseDMNTypeImpl) variable.getValue()).getFeelType());
        }
        ProcessedUnaryTest read = feel.processUnaryTests(tests, types);
        if (!Bounds.parts(read.getInterpreted().getASTNode())) {
            return plain;
        }
        String place = place(element, tests);
        return read.apply(feel.newEvaluationContext(List.of(), Map.of())).stream()
                .map(test -> placed(test, place))
                .toList();
    }

    /** The compiler of tables names the rule of a cell alone. */
    private static String place(DMNElement element, String text) {
        if (!(element instanceof DecisionRule rule)) {
            return Problems.place(element);
        }
        Stream<DMNElement> tests = rule.getInputEntry().stream()
                .filter(entry -> text.equals(entry.getText()))
                .map(DMNElement.class::cast);
        Stream<DMNElement> outputs = rule.getOutputEntry().stream()
                .filter(entry -> text.equals(entry.getText()))
                .map(DMNElement.class::cast);
        return Problems.place(Stream.concat(tests, outputs).findFirst().orElse(rule));
    }

    private static UnaryTest placed(UnaryTest test, String place) {
        return (context, value) -> {
            try {
                return test.apply(context, value);
            } finally {
                EvaluationSteps.noteIfStopped(place);
            }
        };
    }
}
