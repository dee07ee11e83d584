package io.proofline.console.csv;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A line of comma-separated values (RFC 4180) that no spreadsheet takes for anything but text and figures. */
public final class CsvLine {

    /** Spreadsheets take the wide forms, too, and pass over what only breaks a line. */
    private static final List<String> FORMULA =
            List.of("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20");

    private CsvLine() {}

    /** With the line break at its end. */
    public static String of(Stream<String> cells) {
        return cells.map(CsvLine::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    /** What a spreadsheet would take for a formula is kept from being one. */
    private static String cell(String value) {
        String harmless = FORMULA.stream().anyMatch(value::startsWith) ? "'" + value : value;
        return harmless.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }
}
