package io.proofline.console.dashboard;

import io.proofline.console.wording.Wording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Puts a sheet together, row by row. */
final class SheetBuilder {

    private final List<Sheet.Column> columns;
    private final List<Sheet.Row> rows = new ArrayList<>();

    /** @param keys of the columns; their words stand under {@code figures.column.} */
    SheetBuilder(Wording wording, String... keys) {
        this.columns = Arrays.stream(keys)
                .map(key -> new Sheet.Column(key, wording.say("figures.column." + key)))
                .toList();
    }

    SheetBuilder counts(String key, String label, long... amounts) {
        rows.add(new Sheet.Row(
                key,
                label,
                Arrays.stream(amounts).mapToObj(String::valueOf).toList(),
                Arrays.stream(amounts).mapToObj(Amounts::count).toList()));
        return this;
    }

    SheetBuilder share(String key, String label, OptionalDouble share) {
        rows.add(new Sheet.Row(key, label, List.of(Amounts.plain(share)), List.of(Amounts.percent(share))));
        return this;
    }

    SheetBuilder figure(String key, String label, OptionalDouble value) {
        rows.add(new Sheet.Row(key, label, List.of(Amounts.plain(value)), List.of(Amounts.twoDigits(value))));
        return this;
    }

    Sheet sheet() {
        return new Sheet(columns, rows);
    }
}
