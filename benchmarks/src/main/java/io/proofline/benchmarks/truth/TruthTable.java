package io.proofline.benchmarks.truth;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A CSV file whose first line names the columns. Quoted cells may hold commas and doubled quotes. */
public final class TruthTable {

    private final Path file;
    private final List<String> columns;
    private final List<Row> rows = new ArrayList<>();

    private TruthTable(Path file, List<String> lines) {
        this.file = file;
        this.columns = cells(lines.get(0));
        lines.stream().skip(1).filter(line -> !line.isBlank()).forEach(line -> rows.add(new Row(cells(line))));
    }

    /**
     * Reads a table.
     *
     * @throws IOException if it cannot be read
     * @throws UnusableTruthException if it is empty or no text
     */
    public static TruthTable read(Path file) throws IOException {
        List<String> lines = lines(file);
        if (lines.isEmpty()) {
            throw new UnusableTruthException(file + " is empty.");
        }
        return new TruthTable(file, lines);
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file);
        } catch (MalformedInputException notText) {
            throw new UnusableTruthException(file + " is no text in UTF-8.");
        }
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /** One line of the table. */
    public final class Row {

        private final List<String> cells;

        private Row(List<String> cells) {
            this.cells = cells;
        }

        /**
         * The cell of a column, stripped; empty where the line ends before it.
         *
         * @throws UnusableTruthException if there is no such column
         */
        public String text(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new UnusableTruthException(file + " has no column " + column + ".");
            }
            return index < cells.size() ? cells.get(index).strip() : "";
        }

        /** The file that a cell names, relative to the table. */
        public Path path(String column) {
            return file.resolveSibling(text(column));
        }
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (character == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
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
