package io.proofline.engine.simulation;

import io.proofline.contract.simulation.WhatIfField;
import io.proofline.contract.simulation.WhatIfField.Kind;
import io.proofline.decisions.outline.ModelOutline;
import io.proofline.engine.simulation.FieldPaths.Use;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a form's fields of what a model looks at. */
final class FieldForm {

    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])-?\\d+(?:\\.\\d+)?(?![\\w])");
    private static final BigDecimal FINE = new BigDecimal("0.01");
    private static final BigDecimal COARSE_FROM = BigDecimal.TEN;
    private static final BigDecimal HEADROOM = new BigDecimal("1.25");

    private FieldForm() {}

    /** @param base inputs whose values the fields begin with */
    static List<WhatIfField> of(ModelOutline model, Map<String, Object> base) {
        Map<String, Use> reachable = new LinkedHashMap<>();
        FieldPaths.of(model).forEach((path, use) -> reachable.merge(FieldValues.reach(base, path), use, Use::and));
        List<WhatIfField> fields = new ArrayList<>();
        reachable.forEach((path, use) -> {
            // A context is no field of its own where its parts are.
            if (reachable.keySet().stream().noneMatch(other -> other.startsWith(path + "."))) {
                fields.add(field(path, use, FieldValues.get(base, path)));
            }
        });
        return fields;
    }

    private static WhatIfField field(String path, Use use, Object value) {
        Kind kind = kind(use, value);
        List<String> choices = choices(use, kind, value);
        if (kind != Kind.NUMBER) {
            return new WhatIfField(
                    use.input(), path, label(path, use), kind, choices, null, null, null, FieldValues.show(value));
        }
        SortedSet<BigDecimal> named = numbers(use);
        if (value instanceof Number number) {
            named.add(new BigDecimal(number.toString()));
        }
        BigDecimal least = named.isEmpty() ? BigDecimal.ZERO : named.first().min(BigDecimal.ZERO);
        BigDecimal most = named.isEmpty() ? BigDecimal.ONE : named.last();
        BigDecimal max = most.compareTo(BigDecimal.ONE) <= 0
                ? BigDecimal.ONE
                : most.compareTo(new BigDecimal(100)) == 0
                        ? most
                        : most.multiply(HEADROOM).setScale(0, RoundingMode.CEILING);
        BigDecimal step = max.compareTo(COARSE_FROM) >= 0
                        && named.stream()
                                .allMatch(number -> number.stripTrailingZeros().scale() <= 0)
                ? BigDecimal.ONE
                : FINE;
        return new WhatIfField(
                use.input(),
                path,
                label(path, use),
                kind,
                List.of(),
                least.setScale(0, RoundingMode.FLOOR),
                max,
                step,
                FieldValues.show(value));
    }

    private static String label(String path, Use use) {
        return use.label().isEmpty() ? path : use.label();
    }

    private static Kind kind(Use use, Object value) {
        if (value instanceof Map<?, ?> || (value instanceof List<?> && !FieldValues.words(value))) {
            return Kind.JSON;
        }
        if (value instanceof List<?> || use.tests().stream().anyMatch(test -> test.contains("list contains("))) {
            return Kind.WORDS;
        }
        return switch (use.type()) {
            case "number" -> Kind.NUMBER;
            case "boolean" -> Kind.BOOLEAN;
            default -> untyped(use, value);
        };
    }

    private static Kind untyped(Use use, Object value) {
        if (value instanceof Number) {
            return Kind.NUMBER;
        }
        if (value instanceof Boolean) {
            return Kind.BOOLEAN;
        }
        return texts(use).isEmpty() ? Kind.TEXT : Kind.CHOICE;
    }

    private static List<String> choices(Use use, Kind kind, Object value) {
        TreeSet<String> choices = new TreeSet<>();
        if (kind == Kind.CHOICE || kind == Kind.WORDS) {
            choices.addAll(texts(use));
        }
        if (kind == Kind.CHOICE && value instanceof String text) {
            choices.add(text);
        }
        return List.copyOf(choices);
    }

    private static Set<String> texts(Use use) {
        TreeSet<String> texts = new TreeSet<>();
        for (String test : use.tests()) {
            Matcher found = TEXT.matcher(test);
            while (found.find()) {
                texts.add(found.group(1));
            }
        }
        return texts;
    }

    private static SortedSet<BigDecimal> numbers(Use use) {
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        for (String test : use.tests()) {
            Matcher found = NUMBER.matcher(TEXT.matcher(test).replaceAll(""));
            while (found.find()) {
                numbers.add(new BigDecimal(found.group()));
            }
        }
        return numbers;
    }
}
