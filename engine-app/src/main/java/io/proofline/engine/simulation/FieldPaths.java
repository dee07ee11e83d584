package io.proofline.engine.simulation;

import io.proofline.decisions.outline.DecisionOutline;
import io.proofline.decisions.outline.ModelOutline;
import io.proofline.decisions.outline.TableOutline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds out what of its input data a model looks at, from the FEEL expressions of its columns and cells. */
final class FieldPaths {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    private final Pattern path;
    private final Map<String, Use> uses = new LinkedHashMap<>();

    /**
     * How a model looks at one path.
     *
     * @param input name of the input data
     * @param label of the first column that gives one; else empty
     * @param type FEEL type of the first column that gives one; else empty
     * @param tests texts of the cells of its columns, and what its columns allow
     */
    record Use(String input, String label, String type, List<String> tests) {

        Use and(Use other) {
            List<String> all = new ArrayList<>(tests);
            all.addAll(other.tests);
            return new Use(input, label.isEmpty() ? other.label : label, type.isEmpty() ? other.type : type, all);
        }
    }

    private FieldPaths(Collection<String> inputs) {
        String names = inputs.stream().map(Pattern::quote).collect(Collectors.joining("|"));
        this.path = Pattern.compile("(?<![\\w.])(" + names + ")((?:\\.[A-Za-z_]\\w*)*)(?!\\w)");
    }

    /** By path, in the order in which the model comes to them, grouped by input data. */
    static Map<String, Use> of(ModelOutline model) {
        if (model.inputs().isEmpty()) {
            return Map.of();
        }
        FieldPaths found = new FieldPaths(model.inputs().values());
        model.decisions().forEach(found::decision);
        Map<String, Use> grouped = new LinkedHashMap<>();
        model.inputs()
                .values()
                .forEach(input -> found.uses.forEach((path, use) -> {
                    if (use.input().equals(input)) {
                        grouped.put(path, use);
                    }
                }));
        return grouped;
    }

    private void decision(DecisionOutline decision) {
        decision.table().ifPresent(this::table);
        decision.expressions().forEach(expression -> note(expression, "", "", List.of()));
    }

    private void table(TableOutline table) {
        for (int i = 0; i < table.inputs().size(); i++) {
            TableOutline.Input column = table.inputs().get(i);
            List<String> tests = new ArrayList<>(List.of(column.allowed()));
            for (TableOutline.Rule rule : table.rules()) {
                if (i < rule.inputs().size()) {
                    tests.add(rule.inputs().get(i));
                }
            }
            note(column.expression(), column.label(), column.type(), tests);
        }
    }

    private void note(String expression, String label, String type, List<String> tests) {
        Matcher found = path.matcher(TEXT.matcher(expression).replaceAll("\"\""));
        while (found.find()) {
            uses.merge(found.group(), new Use(found.group(1), label, type, tests), Use::and);
        }
    }
}
