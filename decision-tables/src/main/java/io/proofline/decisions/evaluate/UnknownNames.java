package io.proofline.decisions.evaluate;

import io.proofline.contract.model.Finding;
import io.proofline.decisions.feel.EvaluationSteps;
import io.proofline.decisions.feel.Feel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.ast.DMNNode;
import org.kie.dmn.api.core.ast.DecisionNode;
import org.kie.dmn.core.ast.DecisionNodeImpl;
import org.kie.dmn.feel.lang.CompilerContext;
import org.kie.dmn.feel.lang.ast.ASTNode;
import org.kie.dmn.feel.lang.ast.FunctionInvocationNode;
import org.kie.dmn.feel.lang.ast.NameRefNode;
import org.kie.dmn.feel.lang.ast.QualifiedNameNode;
import org.kie.dmn.feel.lang.impl.FEELImpl;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;

/**
 * Names in the cells of tables that stand for nothing. The evaluator's compiler notices some of them only, and takes the
 * others for null. Cells that define names of their own (loops, functions, contexts, filters) are left out.
 */
final class UnknownNames {

    private static final Pattern WITH_OWN_NAMES = Pattern.compile(
            "\\b(?:for|some|every|function)\\b|\\{" + "|[\\p{L}\\p{N}_)\\]](?<!\\b(?:in|and|or))\\s*\\[");

    private final FEELImpl feel = Feel.interpreter();
    private final Set<String> known;
    private final String decision;
    private final List<Finding> findings = new ArrayList<>();

    private UnknownNames(DecisionNode decision) {
        this.decision = decision.getId();
        this.known = new HashSet<>(Set.of("?"));
        ((DecisionNodeImpl) decision)
                .getDependencies().values().stream().map(DMNNode::getName).forEach(known::add);
    }

    static List<Finding> of(DMNModel model) {
        return model.getDecisions().stream()
                .filter(decision -> decision.getDecision().getExpression() instanceof DecisionTable)
                .flatMap(UnknownNames::of)
                .toList();
    }

    private static Stream<Finding> of(DecisionNode decision) {
        UnknownNames names = new UnknownNames(decision);
        DecisionTable table = (DecisionTable) decision.getDecision().getExpression();
        for (int i = 0; i < table.getInput().size(); i++) {
            names.check(table.getInput().get(i).getInputExpression().getText(), false, CellPlaces.input(table, i));
        }
        for (DecisionRule rule : table.getRule()) {
            String place = CellPlaces.rule(table, rule) + ", ";
            for (int i = 0; i < rule.getInputEntry().size(); i++) {
                names.check(rule.getInputEntry().get(i).getText(), true, place + CellPlaces.input(table, i));
            }
            for (int i = 0; i < rule.getOutputEntry().size(); i++) {
                names.check(rule.getOutputEntry().get(i).getText(), false, place + CellPlaces.output(table, i));
            }
        }
        return names.findings.stream();
    }

    private void check(String expression, boolean tests, String place) {
        if (expression == null
                || expression.isBlank()
                || WITH_OWN_NAMES.matcher(expression).find()) {
            return;
        }
        EvaluationSteps.breathe();
        CompilerContext context = feel.newCompilerContext();
        known.forEach(name -> context.addInputVariable(name, null));
        tree(expression, tests, context).ifPresent(tree -> visit(tree, place));
    }

    /** Empty where the grammar is broken, at which the interpreter fails in several ways: the compiler says what is wrong. */
    private Optional<ASTNode> tree(String expression, boolean tests, CompilerContext context) {
        try {
            return Optional.ofNullable(
                    tests
                            ? feel.processUnaryTests(expression, context)
                                    .getInterpreted()
                                    .getASTNode()
                            : feel.processExpression(expression, context)
                                    .getInterpreted()
                                    .getASTNode());
        } catch (RuntimeException noTree) {
            return Optional.empty();
        }
    }

    private void visit(ASTNode node, String place) {
        if (node instanceof QualifiedNameNode path) {
            visit(path.getParts().get(0), place);
            return;
        }
        if (node instanceof NameRefNode name && !known.contains(name.getText())) {
            findings.add(Finding.error(
                    "unknown-variable",
                    decision,
                    "Decision " + decision + ", " + place + ": " + name.getText()
                            + " is neither an input nor a decision that this decision requires.",
                    place));
        }
        for (ASTNode child : children(node)) {
            visit(child, place);
        }
    }

    /** Without the names of functions, which the compiler knows, and what is missing while somebody writes. */
    private static List<ASTNode> children(ASTNode node) {
        if (node instanceof FunctionInvocationNode invocation && invocation.getName() instanceof NameRefNode) {
            return Stream.ofNullable((ASTNode) invocation.getParams()).toList();
        }
        return Stream.of(node.getChildrenNode()).filter(child -> child != null).toList();
    }
}
