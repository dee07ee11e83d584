package io.proofline.engine.simulation;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.simulation.Trial;
import io.proofline.contract.simulation.TrialRefused;
import io.proofline.contract.simulation.WhatIf;
import io.proofline.contract.simulation.WhatIfField;
import io.proofline.contract.simulation.WhatIfOutcome;
import io.proofline.contract.simulation.WhatIfOutcome.Row;
import io.proofline.contract.simulation.WhatIfOutcome.TriedDecision;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.examples.Example;
import io.proofline.decisions.examples.ExampleTable;
import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.gate.ModelRefused;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.outline.DecisionOutline;
import io.proofline.decisions.outline.ModelOutline;
import io.proofline.decisions.outline.OutlineReader;
import io.proofline.decisions.outline.TableOutline;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** What-ifs on the evaluator that cases are decided by. */
@Service
class TrialWhatIf implements WhatIf {

    private static final ModelGate GATE = new ModelGate();

    /** Somebody waits for the outcome; the shipped models take a moment. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Keeps compiled models of its own, so that drafts do not drive live ones out. */
    private final KieDecisionService trials = new KieDecisionService(key -> Optional.empty());

    @Override
    public List<WhatIfField> fields(Trial trial, Map<String, Object> base) {
        return FieldForm.of(outline(trial), base);
    }

    @Override
    public Map<String, Map<String, Object>> examples(String model, List<ExampleFile> files) {
        Map<String, Map<String, Object>> examples = new LinkedHashMap<>();
        files.stream()
                .max(Comparator.comparing(file -> file.subject().equals(ExampleTable.CASES)))
                .map(file -> rows(model, file))
                .ifPresent(rows -> rows.forEach(row -> examples.putIfAbsent(row.name(), row.inputs())));
        return examples;
    }

    private static List<Example> rows(String model, ExampleFile file) {
        try {
            return ExampleTable.parse(model, file.subject(), file.csv()).examples();
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }

    @Override
    public WhatIfOutcome evaluate(Trial trial, Map<String, Object> base, Map<String, String> answers) {
        ModelOutline model = outline(trial);
        Map<String, Object> inputs = base;
        Map<String, String> unreadable = new LinkedHashMap<>();
        for (WhatIfField field : FieldForm.of(model, base)) {
            String answer = answers.get(field.path());
            if (answer != null && !answer.equals(field.value())) {
                try {
                    inputs = FieldValues.with(
                            inputs, FieldValues.steps(field.path()), FieldValues.parse(field.kind(), answer));
                } catch (IllegalArgumentException noValue) {
                    unreadable.put(field.path(), field.kind().name());
                }
            }
        }
        return unreadable.isEmpty()
                ? evaluate(trial, model, inputs)
                : new WhatIfOutcome(List.of(), List.of(), unreadable);
    }

    private WhatIfOutcome evaluate(Trial trial, ModelOutline model, Map<String, Object> inputs) {
        ModelText text = ModelText.of(trial.key(), trial.text());
        KieDecisionService decisions =
                trials.over(key -> key.equals(trial.key()) ? Optional.of(text) : Optional.empty());
        Map<String, DecisionEvaluation> made = new LinkedHashMap<>();
        Set<String> problems = new LinkedHashSet<>();
        long begun = System.nanoTime();
        // First those that nothing else requires: they bring the others along. After a failure, whatever still can be
        // made.
        Stream.concat(roots(model), model.decisions().stream())
                .map(DecisionOutline::id)
                .filter(id -> !made.containsKey(id))
                .forEachOrdered(id -> {
                    if (made.containsKey(id)) {
                        return;
                    }
                    if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                        problems.add("All decisions together take longer than " + PATIENCE.toSeconds() + " seconds.");
                        return;
                    }
                    try {
                        decisions
                                .evaluate(trial.key(), id, inputs)
                                .evaluations()
                                .forEach(evaluation -> made.putIfAbsent(evaluation.decision(), evaluation));
                    } catch (DecisionFailed failed) {
                        problems.addAll(failed.problems().isEmpty() ? List.of(failed.getMessage()) : failed.problems());
                    }
                });
        return new WhatIfOutcome(
                made.values().stream()
                        .map(evaluation -> tried(evaluation, model))
                        .toList(),
                List.copyOf(problems),
                Map.of());
    }

    private static Stream<DecisionOutline> roots(ModelOutline model) {
        Set<String> required = model.decisions().stream()
                .flatMap(decision -> decision.requirements().stream())
                .collect(Collectors.toSet());
        return model.decisions().stream().filter(decision -> !required.contains(decision.id()));
    }

    private static TriedDecision tried(DecisionEvaluation evaluation, ModelOutline model) {
        List<Integer> fired = evaluation.fired().stream().map(FiredRule::number).toList();
        Optional<DecisionOutline> outline = model.decision(evaluation.decision());
        Optional<TableOutline> table = outline.flatMap(DecisionOutline::table);
        return new TriedDecision(
                evaluation.decision(),
                outline.map(DecisionOutline::name).orElse(evaluation.decision()),
                evaluation.output() == null ? "" : FieldValues.say(evaluation.output()),
                fired,
                table.map(each -> each.inputs().stream()
                                .map(TableOutline.Input::title)
                                .toList())
                        .orElse(List.of()),
                table.map(each -> each.outputs().stream()
                                .map(TableOutline.Output::title)
                                .toList())
                        .orElse(List.of()),
                table.map(each -> rows(each, fired)).orElse(List.of()));
    }

    private static List<Row> rows(TableOutline table, List<Integer> fired) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < table.rules().size(); i++) {
            TableOutline.Rule rule = table.rules().get(i);
            rows.add(new Row(
                    i + 1,
                    Stream.concat(rule.inputs().stream(), rule.outputs().stream())
                            .toList(),
                    rule.annotation(),
                    fired.contains(i + 1)));
        }
        return rows;
    }

    private static ModelOutline outline(Trial trial) {
        try {
            GATE.admit(trial.text());
            return OutlineReader.read(trial.text());
        } catch (ModelRefused refused) {
            throw new TrialRefused(refused.problems());
        } catch (IOException unreadable) {
            throw new TrialRefused(List.of(String.valueOf(unreadable.getMessage())));
        }
    }
}
