package io.proofline.decisions.lint;

import io.proofline.decisions.outline.TableOutline;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All combinations of the columns' pieces, searched column by column with the rules that still match. Combinations that
 * leave the same rules are searched once. Columns are taken to be independent of each other.
 */
final class RuleSpace {

    private static final int MOST_STATES = 200_000;
    private static final int MOST_EXAMPLES = 5;

    /** Words of 64 rules, and pairs of rules, that are looked at; about a second. */
    private static final long MOST_WORK = 50_000_000;

    /**
     * Rules that match together.
     *
     * @param first rule, from 0
     * @param second rule, from 0
     */
    record Pair(int first, int second) {}

    private final List<Column> columns;
    private final int rules;
    private final BitSet unsure = new BitSet();
    private final List<Object> path = new ArrayList<>();
    private final List<Set<BitSet>> seen = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final Map<Pair, String> overlaps = new HashMap<>();
    private final BitSet firsts = new BitSet();
    private int states;
    private long work;

    private RuleSpace(List<Column> columns, int rules) {
        this.columns = columns;
        this.rules = rules;
        columns.forEach(column -> {
            unsure.or(column.unsure());
            seen.add(new HashSet<>());
        });
        seen.add(new HashSet<>());
    }

    static RuleSpace of(TableOutline table) {
        List<Column> columns = IntStream.range(0, table.inputs().size())
                .mapToObj(index -> Column.of(table, index))
                .toList();
        RuleSpace space = new RuleSpace(columns, table.rules().size());
        BitSet all = new BitSet();
        all.set(0, table.rules().size());
        space.search(0, all);
        return space;
    }

    /** Examples of inputs that no rule matches, as text; rules beyond reckoning count as matching. */
    List<String> gaps() {
        return gaps;
    }

    /** An example for each two rules that surely match together. */
    Map<Pair, String> overlaps() {
        return overlaps;
    }

    /** Rules that are never the first to match, from 0; none if a rule before them is beyond reckoning. */
    BitSet neverFirst() {
        BitSet never = new BitSet();
        int until = unsure.nextSetBit(0);
        never.set(0, until < 0 ? rules : until);
        never.andNot(firsts);
        return never;
    }

    /** True if the table has more combinations than were looked at. */
    boolean cutShort() {
        return states >= MOST_STATES || work >= MOST_WORK;
    }

    private void search(int depth, BitSet matching) {
        if (cutShort() || !seen.get(depth).add(matching)) {
            return;
        }
        states++;
        work += 1 + rules / Long.SIZE;
        if (matching.isEmpty()) {
            if (gaps.size() < MOST_EXAMPLES) {
                gaps.add(example(depth));
            }
            return;
        }
        if (depth == columns.size()) {
            leaf(matching);
            return;
        }
        Column column = columns.get(depth);
        for (int i = 0; i < column.values().size(); i++) {
            work += 1 + rules / Long.SIZE;
            BitSet left = (BitSet) matching.clone();
            left.and(column.matching().get(i));
            path.add(column.values().get(i));
            search(depth + 1, left);
            path.remove(path.size() - 1);
        }
    }

    private void leaf(BitSet matching) {
        firsts.set(matching.nextSetBit(0));
        BitSet sure = (BitSet) matching.clone();
        sure.andNot(unsure);
        for (int a = sure.nextSetBit(0); a >= 0 && !cutShort(); a = sure.nextSetBit(a + 1)) {
            for (int b = sure.nextSetBit(a + 1); b >= 0; b = sure.nextSetBit(b + 1)) {
                work++;
                if (overlaps.size() < MOST_STATES) {
                    overlaps.computeIfAbsent(new Pair(a, b), pair -> example(columns.size()));
                }
            }
        }
    }

    private String example(int depth) {
        return IntStream.range(0, depth)
                .mapToObj(i -> columns.get(i).title() + " = " + feel(path.get(i)))
                .reduce((a, b) -> a + ", " + b)
                .orElse("anything");
    }

    private static String feel(Object value) {
        if (value instanceof String text) {
            return '"' + text + '"';
        }
        return value instanceof BigDecimal number ? number.toPlainString() : String.valueOf(value);
    }
}
