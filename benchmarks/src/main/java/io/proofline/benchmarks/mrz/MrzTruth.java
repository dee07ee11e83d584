package io.proofline.benchmarks.mrz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One document of a truth file.
 *
 * @param picture the picture
 * @param lines the zone as printed; empty if the picture shows none
 * @param validAsPrinted whether the printed check digits hold
 */
record MrzTruth(Path picture, List<String> lines, boolean validAsPrinted) {

    /** Reads a CSV with the columns {@code file, line1, line2, line3, check_digits}; paths are relative to it. */
    static List<MrzTruth> read(Path csv) throws IOException {
        List<String> rows = Files.readAllLines(csv);
        Map<String, Integer> columns = new HashMap<>();
        List<String> header = cells(rows.get(0));
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i), i);
        }
        List<MrzTruth> truths = new ArrayList<>();
        for (String row : rows.subList(1, rows.size())) {
            if (!row.isBlank()) {
                truths.add(of(csv, cells(row), columns));
            }
        }
        return truths;
    }

    private static MrzTruth of(Path csv, List<String> cells, Map<String, Integer> columns) {
        List<String> lines = new ArrayList<>();
        for (String name : List.of("line1", "line2", "line3")) {
            String line = cells.get(columns.get(name)).strip();
            if (!line.isEmpty()) {
                lines.add(line);
            }
        }
        boolean valid = cells.get(columns.get("check_digits")).startsWith("all");
        return new MrzTruth(csv.resolveSibling(cells.get(columns.get("file"))), lines, valid);
    }

    /** The cells of one row; a quoted cell may hold commas and doubled quotes. */
    private static List<String> cells(String row) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < row.length(); i++) {
            char character = row.charAt(i);
            if (character == '"' && quoted && i + 1 < row.length() && row.charAt(i + 1) == '"') {
                cell.append(character);
                i++;
            } else if (character == '"') {
                quoted = !quoted;
            } else if (character == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
