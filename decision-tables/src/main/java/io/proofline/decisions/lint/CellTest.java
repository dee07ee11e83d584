package io.proofline.decisions.lint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell's unary tests as far as they can be reckoned with: comparisons and intervals of numbers, and texts, truth values
 * and null, alone, in lists and negated. Everything else (dates, functions, other columns, {@code ?}) is beyond.
 *
 * @param literals every value that the cell names, ends of intervals included; null stands for FEEL's null
 */
record CellTest(Predicate<Object> matches, List<Object> literals) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:\\.\\d+)?|-?\\.\\d+");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]*)\"");
    private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|=|!=)\\s*(\\S.*)", Pattern.DOTALL);
    private static final Pattern INTERVAL =
            Pattern.compile("([\\[(\\]])\\s*(\\S+?)\\s*\\.\\.\\s*(\\S+?)\\s*([\\])\\[])");
    private static final Pattern NEGATION = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    boolean test(Object value) {
        return matches.test(value);
    }

    static boolean isAny(String cell) {
        return cell.isBlank() || cell.strip().equals("-");
    }

    /** Empty if the cell is beyond reckoning. */
    static Optional<CellTest> of(String cell) {
        String text = cell.strip();
        if (isAny(text)) {
            return Optional.of(new CellTest(value -> true, List.of()));
        }
        Matcher negation = NEGATION.matcher(text);
        if (negation.matches()) {
            return of(negation.group(1)).map(inner -> new CellTest(value -> !inner.test(value), inner.literals()));
        }
        Predicate<Object> any = value -> false;
        List<Object> literals = new ArrayList<>();
        for (String part : split(text)) {
            Optional<CellTest> test = part(part.strip());
            if (test.isEmpty()) {
                return Optional.empty();
            }
            any = any.or(test.get().matches());
            literals.addAll(test.get().literals());
        }
        return Optional.of(new CellTest(any, literals));
    }

    private static Optional<CellTest> part(String part) {
        Matcher interval = INTERVAL.matcher(part);
        if (interval.matches()) {
            return interval(interval);
        }
        Matcher comparison = COMPARISON.matcher(part);
        if (comparison.matches()) {
            return comparison(comparison.group(1), comparison.group(2).strip());
        }
        return literal(part).map(value -> new CellTest(other -> same(value.value(), other), one(value.value())));
    }

    private static Optional<CellTest> interval(Matcher interval) {
        if (!isNumber(interval.group(2)) || !isNumber(interval.group(3))) {
            return Optional.empty();
        }
        BigDecimal low = number(interval.group(2));
        BigDecimal high = number(interval.group(3));
        int above = interval.group(1).equals("[") ? 0 : 1;
        int below = interval.group(4).equals("]") ? 0 : -1;
        return Optional.of(new CellTest(
                value -> value instanceof BigDecimal number
                        && number.compareTo(low) >= above
                        && number.compareTo(high) <= below,
                List.of(low, high)));
    }

    private static Optional<CellTest> comparison(String sign, String operand) {
        Optional<Literal> literal = literal(operand);
        if (literal.isEmpty()) {
            return Optional.empty();
        }
        Object named = literal.get().value();
        if (sign.equals("=") || sign.equals("!=")) {
            return Optional.of(new CellTest(value -> same(named, value) == sign.equals("="), one(named)));
        }
        if (!(named instanceof BigDecimal limit)) {
            return Optional.empty();
        }
        return Optional.of(new CellTest(
                value -> value instanceof BigDecimal number && holds(number.compareTo(limit), sign), List.of(limit)));
    }

    /** Numbers are the same whatever zeros they end in. */
    private static boolean same(Object a, Object b) {
        return (a instanceof BigDecimal x && b instanceof BigDecimal y) ? x.compareTo(y) == 0 : Objects.equals(a, b);
    }

    private static boolean holds(int comparison, String sign) {
        return switch (sign) {
            case "<" -> comparison < 0;
            case "<=" -> comparison <= 0;
            case ">" -> comparison > 0;
            default -> comparison >= 0;
        };
    }

    /** A value that is written out; its own record, since null is one. */
    private record Literal(Object value) {}

    private static Optional<Literal> literal(String text) {
        if (isNumber(text)) {
            return Optional.of(new Literal(number(text)));
        }
        Matcher quoted = TEXT.matcher(text);
        if (quoted.matches()) {
            return Optional.of(new Literal(quoted.group(1)));
        }
        return switch (text) {
            case "true" -> Optional.of(new Literal(true));
            case "false" -> Optional.of(new Literal(false));
            case "null" -> Optional.of(new Literal(null));
            default -> Optional.empty();
        };
    }

    private static List<Object> one(Object value) {
        List<Object> list = new ArrayList<>();
        list.add(value);
        return list;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /** An interval may open with a bracket of one kind and close with one of another. */
    private static boolean opensInterval(String text, int at) {
        int dots = text.indexOf("..", at);
        int comma = text.indexOf(',', at);
        return dots >= 0 && (comma < 0 || dots < comma);
    }

    /** At commas outside of texts and brackets. */
    private static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        boolean quoted = false;
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(' && !opensInterval(text, i)) {
                depth++;
            } else if (!quoted && c == ')' && depth > 0) {
                depth--;
            } else if (!quoted && c == ',' && depth == 0) {
                parts.add(text.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(text.substring(from));
        return parts;
    }
}
