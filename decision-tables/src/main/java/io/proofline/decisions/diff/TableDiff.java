package io.proofline.decisions.diff;

import io.proofline.contract.model.Change;
import io.proofline.contract.model.Change.Kind;
import io.proofline.decisions.outline.DecisionOutline;
import io.proofline.decisions.outline.TableOutline;
import io.proofline.decisions.outline.TableOutline.Input;
import io.proofline.decisions.outline.TableOutline.Output;
import io.proofline.decisions.outline.TableOutline.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Compares two versions of a table. Columns and rules are the same if their ids are. */
final class TableDiff {

    private final String decisionId;
    private final String subject;
    private final TableOutline before;
    private final TableOutline after;
    private final List<Change> changes = new ArrayList<>();

    private TableDiff(DecisionOutline decision, TableOutline before, TableOutline after) {
        this.decisionId = decision.id();
        this.subject = "Decision " + decision.name();
        this.before = before;
        this.after = after;
    }

    static List<Change> of(DecisionOutline decision, TableOutline before, TableOutline after) {
        TableDiff diff = new TableDiff(decision, before, after);
        diff.changed("hit policy", before.hitPolicy(), after.hitPolicy());
        diff.changed("aggregation", before.aggregation(), after.aggregation());
        diff.columns("input", before.inputs(), after.inputs(), Input::id, Input::title, diff::input);
        diff.columns("output", before.outputs(), after.outputs(), Output::id, Output::title, diff::output);
        diff.rules();
        return diff.changes;
    }

    private interface Comparison<T> {
        void compare(T before, T after);
    }

    private <T> void columns(
            String kind,
            List<T> was,
            List<T> is,
            Function<T, String> id,
            Function<T, String> title,
            Comparison<T> comparison) {
        for (T column : is) {
            find(was, id, id.apply(column))
                    .ifPresentOrElse(
                            earlier -> comparison.compare(earlier, column),
                            () -> add(
                                    Kind.ADDED,
                                    kind + " " + title.apply(column),
                                    "",
                                    title.apply(column),
                                    "was added"));
        }
        was.stream()
                .filter(column -> find(is, id, id.apply(column)).isEmpty())
                .forEach(column ->
                        add(Kind.REMOVED, kind + " " + title.apply(column), title.apply(column), "", "was removed"));
    }

    private static <T> Optional<T> find(List<T> columns, Function<T, String> id, String wanted) {
        return columns.stream()
                .filter(column -> id.apply(column).equals(wanted))
                .findFirst();
    }

    private void input(Input was, Input is) {
        String place = "input " + is.title() + ", ";
        changed(place + "label", was.label(), is.label());
        changed(place + "expression", was.expression(), is.expression());
        changed(place + "type", was.type(), is.type());
        changed(place + "allowed values", was.allowed(), is.allowed());
    }

    private void output(Output was, Output is) {
        String place = "output " + is.title() + ", ";
        changed(place + "label", was.label(), is.label());
        changed(place + "name", was.name(), is.name());
        changed(place + "type", was.type(), is.type());
        changed(place + "allowed values", was.allowed(), is.allowed());
        changed(place + "default", was.otherwise(), is.otherwise());
    }

    private void rules() {
        List<String> moved = moved();
        for (int i = 0; i < after.rules().size(); i++) {
            Rule is = after.rules().get(i);
            int earlier = indexOf(before.rules(), is.id());
            String place = "rule " + (i + 1);
            if (earlier < 0) {
                add(Kind.ADDED, place, "", text(is), "was added: " + text(is));
                continue;
            }
            if (moved.contains(is.id())) {
                add(Kind.MOVED, place, "rule " + (earlier + 1), place, "was rule " + (earlier + 1) + " before");
            }
            cells(place, before.rules().get(earlier), is);
        }
        for (int i = 0; i < before.rules().size(); i++) {
            Rule was = before.rules().get(i);
            if (indexOf(after.rules(), was.id()) < 0) {
                add(Kind.REMOVED, "rule " + (i + 1), text(was), "", "was removed: " + text(was));
            }
        }
    }

    /** A column that is only in one version was told of already. */
    private void cells(String place, Rule was, Rule is) {
        for (int i = 0; i < after.inputs().size(); i++) {
            int earlier =
                    indexOf(before.inputs(), Input::id, after.inputs().get(i).id());
            if (earlier >= 0) {
                changed(
                        place + ", " + after.inputs().get(i).title(),
                        cell(was.inputs(), earlier),
                        cell(is.inputs(), i));
            }
        }
        for (int i = 0; i < after.outputs().size(); i++) {
            int earlier =
                    indexOf(before.outputs(), Output::id, after.outputs().get(i).id());
            if (earlier >= 0) {
                changed(
                        place + ", " + after.outputs().get(i).title(),
                        cell(was.outputs(), earlier),
                        cell(is.outputs(), i));
            }
        }
        changed(place + ", annotation", was.annotation(), is.annotation());
    }

    /** Rules that are in both versions, but not in the longest run that kept its order. */
    private List<String> moved() {
        List<String> kept = after.rules().stream()
                .map(Rule::id)
                .filter(id -> indexOf(before.rules(), id) >= 0)
                .toList();
        int[] at = kept.stream().mapToInt(id -> indexOf(before.rules(), id)).toArray();
        int[] length = new int[at.length];
        int[] previous = new int[at.length];
        int last = -1;
        for (int i = 0; i < at.length; i++) {
            length[i] = 1;
            previous[i] = -1;
            for (int j = 0; j < i; j++) {
                if (at[j] < at[i] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            if (last < 0 || length[i] > length[last]) {
                last = i;
            }
        }
        List<String> moved = new ArrayList<>(kept);
        for (int i = last; i >= 0; i = previous[i]) {
            moved.remove(kept.get(i));
        }
        return moved;
    }

    private static int indexOf(List<Rule> rules, String id) {
        return indexOf(rules, Rule::id, id);
    }

    private static <T> int indexOf(List<T> list, Function<T, String> id, String wanted) {
        return IntStream.range(0, list.size())
                .filter(i -> id.apply(list.get(i)).equals(wanted))
                .findFirst()
                .orElse(-1);
    }

    private static String cell(List<String> cells, int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    private static String text(Rule rule) {
        return String.join(
                " | ",
                Stream.concat(rule.inputs().stream(), rule.outputs().stream()).toList());
    }

    private void changed(String place, String was, String is) {
        if (!was.equals(is)) {
            changes.add(Change.changed(decisionId, place, was, is, subject));
        }
    }

    private void add(Kind kind, String place, String was, String is, String predicate) {
        changes.add(new Change(kind, decisionId, place, was, is, subject + ", " + place + " " + predicate + "."));
    }
}
