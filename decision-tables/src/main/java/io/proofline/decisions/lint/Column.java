package io.proofline.decisions.lint;

import io.proofline.decisions.outline.TableOutline;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An input column, cut into pieces on each of which every cell says the same. One value stands for each piece: every number
 * that a cell names and one between each two, every text that a cell names and any other one.
 *
 * @param values one for each piece
 * @param matching for each value the rules whose cell holds for it; rules with a cell beyond reckoning are among them
 * @param unsure rules whose cell is beyond reckoning
 */
record Column(String title, List<Object> values, List<BitSet> matching, BitSet unsure) {

    /** Stands for every text that no cell names. */
    static final Object ANY_OTHER_TEXT = new Object() {
        @Override
        public String toString() {
            return "any other text";
        }
    };

    /** Stands for every value of a column in which no cell can be reckoned with. */
    private static final Object ANY_VALUE = new Object() {
        @Override
        public String toString() {
            return "any value";
        }
    };

    private static final Pattern NUMBER_OF = Pattern.compile("(count|string length)\\s*\\([^()]*\\)");

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    static Column of(TableOutline table, int index) {
        TableOutline.Input input = table.inputs().get(index);
        List<Optional<CellTest>> cells = table.rules().stream()
                .map(rule -> index < rule.inputs().size() ? rule.inputs().get(index) : "")
                .map(CellTest::of)
                .toList();
        Optional<CellTest> allowed = allowed(input);
        List<Object> named = Stream.concat(allowed.stream(), cells.stream().flatMap(Optional::stream))
                .flatMap(cell -> cell.literals().stream())
                .toList();
        List<Object> values = values(named, input.type()).stream()
                .filter(value -> allowed.isEmpty() || allowed.get().test(value))
                .toList();
        BitSet unsure = new BitSet();
        for (int rule = 0; rule < cells.size(); rule++) {
            unsure.set(rule, cells.get(rule).isEmpty());
        }
        List<BitSet> matching = new ArrayList<>();
        for (Object value : values) {
            BitSet rules = new BitSet();
            for (int rule = 0; rule < cells.size(); rule++) {
                rules.set(rule, cells.get(rule).map(cell -> cell.test(value)).orElse(true));
            }
            matching.add(rules);
        }
        return new Column(input.title(), values, matching, unsure);
    }

    /** What the author says, or what follows from the expression: nothing counts less than none. */
    private static Optional<CellTest> allowed(TableOutline.Input input) {
        if (!CellTest.isAny(input.allowed())) {
            return CellTest.of(input.allowed());
        }
        return NUMBER_OF.matcher(input.expression().strip()).matches() ? CellTest.of(">= 0") : Optional.empty();
    }

    /** Null is a value of its own only where a cell asks for it: elsewhere it means that something went wrong before. */
    private static Set<Object> values(List<Object> named, String type) {
        Set<Object> values = new LinkedHashSet<>();
        TreeSet<BigDecimal> numbers = new TreeSet<>();
        boolean texts = false;
        for (Object value : named) {
            if (value instanceof BigDecimal number) {
                numbers.add(number);
            } else {
                texts |= value instanceof String;
                values.add(value);
            }
        }
        if (named.stream().anyMatch(Boolean.class::isInstance) || type.equals("boolean")) {
            values.add(true);
            values.add(false);
        }
        if (texts) {
            values.add(ANY_OTHER_TEXT);
        }
        addNumbers(numbers, values);
        if (values.stream().allMatch(Objects::isNull)) {
            values.add(ANY_VALUE);
        }
        return values;
    }

    private static void addNumbers(TreeSet<BigDecimal> numbers, Set<Object> values) {
        if (numbers.isEmpty()) {
            return;
        }
        values.add(numbers.first().subtract(BigDecimal.ONE));
        BigDecimal before = null;
        for (BigDecimal number : numbers) {
            if (before != null) {
                values.add(before.add(number).divide(TWO, MathContext.DECIMAL64));
            }
            values.add(number);
            before = number;
        }
        values.add(numbers.last().add(BigDecimal.ONE));
    }
}
