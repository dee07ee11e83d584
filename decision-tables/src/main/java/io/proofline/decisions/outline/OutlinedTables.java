package io.proofline.decisions.outline;

import io.proofline.contract.decision.DrawnTable;
import io.proofline.contract.decision.TableReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Tables out of a model's outline. */
public final class OutlinedTables implements TableReader {

    private static final String ANYTHING = "-";

    @Override
    public Optional<DrawnTable> table(String text, String decision) {
        try {
            return OutlineReader.read(text)
                    .decision(decision)
                    .flatMap(DecisionOutline::table)
                    .map(OutlinedTables::drawn);
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static DrawnTable drawn(TableOutline table) {
        return new DrawnTable(
                table.hitPolicy(),
                table.inputs().stream().map(TableOutline.Input::title).toList(),
                table.outputs().stream().map(TableOutline.Output::title).toList(),
                table.rules().stream()
                        .map(rule -> new DrawnTable.Rule(
                                rule.id(), orAnything(rule.inputs()), rule.outputs(), rule.annotation()))
                        .toList());
    }

    private static List<String> orAnything(List<String> cells) {
        return cells.stream().map(cell -> cell.isEmpty() ? ANYTHING : cell).toList();
    }
}
