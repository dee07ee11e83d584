package io.proofline.console.dashboard;

import io.proofline.console.csv.CsvLine;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet as comma-separated values. */
final class Csv {

    private Csv() {}

    static String of(Sheet sheet) {
        String head = CsvLine.of(sheet.columns().stream().map(Sheet.Column::key));
        return sheet.rows().stream()
                .map(row -> CsvLine.of(Stream.concat(Stream.of(row.key()), row.values().stream())))
                .collect(Collectors.joining("", head, ""));
    }
}
