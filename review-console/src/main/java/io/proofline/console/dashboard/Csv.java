package io.proofline.console.dashboard;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A sheet as comma-separated values (RFC 4180). */
final class Csv {

    private Csv() {}

    static String of(Sheet sheet) {
        String head = line(sheet.columns().stream().map(Sheet.Column::key));
        return sheet.rows().stream()
                .map(row -> line(Stream.concat(Stream.of(row.key()), row.values().stream())))
                .collect(Collectors.joining("", head, ""));
    }

    private static String line(Stream<String> cells) {
        return cells.map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula is kept from being one. */
    private static String cell(String value) {
        String harmless =
                List.of("=", "+", "-", "@", "\t", "\r").stream().anyMatch(value::startsWith) ? "'" + value : value;
        return harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
