package io.proofline.decisions.lint;

import io.proofline.contract.model.Finding;
import io.proofline.decisions.evaluate.ModelProblems;
import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.gate.ModelRefused;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.outline.DecisionOutline;
import io.proofline.decisions.outline.ModelOutline;
import io.proofline.decisions.outline.OutlineReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Everything that speaks against a decision model: what the gate refuses, what FEEL does not understand (unknown variables
 * among it), and what is well-formed but probably not meant.
 */
public final class DmnLint {

    private final ModelGate gate;

    public DmnLint(ModelGate gate) {
        this.gate = gate;
    }

    /** Errors first. A model that the gate refuses is looked at no further. */
    public List<Finding> lint(ModelText model) {
        try {
            gate.admit(model.text());
        } catch (ModelRefused refused) {
            return refused.findings();
        }
        ModelOutline outline = outline(model);
        List<Finding> findings = new ArrayList<>(problems(model, outline));
        for (DecisionOutline decision : outline.decisions()) {
            decision.table().ifPresent(table -> findings.addAll(TableLint.of(decision, table)));
            findings.addAll(unusedRequirements(outline, decision));
            unfinished(decision).ifPresent(findings::add);
        }
        findings.addAll(unusedInputs(outline));
        return findings.stream()
                .sorted((a, b) -> a.severity().compareTo(b.severity()))
                .toList();
    }

    /** The evaluator's compiler fails at some halves of expressions instead of saying what is wrong with them. */
    private static List<Finding> problems(ModelText model, ModelOutline outline) {
        try {
            return ModelProblems.of(model);
        } catch (RuntimeException halfWritten) {
            return BrokenCells.of(outline);
        }
    }

    private static ModelOutline outline(ModelText model) {
        try {
            return OutlineReader.read(model.text());
        } catch (IOException unreadable) {
            throw new IllegalStateException("The gate let through what cannot be read.", unreadable);
        }
    }

    private static List<Finding> unusedRequirements(ModelOutline outline, DecisionOutline decision) {
        List<Finding> findings = new ArrayList<>();
        for (String required : decision.requirements()) {
            String name = name(outline, required);
            Pattern word = Pattern.compile("(?<![\\w-])" + Pattern.quote(name) + "(?![\\w-])");
            boolean used = decision.expressions().stream()
                    .anyMatch(expression -> word.matcher(expression).find());
            if (!name.isEmpty() && !decision.expressions().isEmpty() && !used) {
                findings.add(Finding.warning(
                        "unused-requirement",
                        decision.id(),
                        "The decision requires " + name + " and does not look at it.",
                        ""));
            }
        }
        return findings;
    }

    /** What is drawn and not yet filled in. */
    private static Optional<Finding> unfinished(DecisionOutline decision) {
        if (decision.name().isBlank()) {
            return Optional.of(Finding.error("unnamed", decision.id(), "The decision needs a name.", ""));
        }
        return decision.table().isEmpty() && decision.expressions().isEmpty()
                ? Optional.of(Finding.warning(
                        "no-logic",
                        decision.id(),
                        "The decision " + decision.name() + " has neither a table nor an expression.",
                        ""))
                : Optional.empty();
    }

    private static String name(ModelOutline outline, String id) {
        return outline.decision(id)
                .map(DecisionOutline::name)
                .orElse(outline.inputs().getOrDefault(id, ""));
    }

    private static List<Finding> unusedInputs(ModelOutline outline) {
        Set<String> required = new HashSet<>();
        outline.decisions().forEach(decision -> required.addAll(decision.requirements()));
        return outline.inputs().entrySet().stream()
                .filter(input -> !required.contains(input.getKey()))
                .map(DmnLint::unusedInput)
                .toList();
    }

    private static Finding unusedInput(Map.Entry<String, String> input) {
        return Finding.warning(
                "unused-input-data", input.getKey(), "No decision requires the input " + input.getValue() + ".", "");
    }
}
