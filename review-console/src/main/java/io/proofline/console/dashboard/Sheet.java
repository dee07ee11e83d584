package io.proofline.console.dashboard;

import java.util.List;

/**
 * The figures of a panel as a table: what a chart shows, for readers without it, and what its file holds.
 *
 * @param columns the first names the rows
 * @param rows each with a cell for every column
 */
public record Sheet(List<Column> columns, List<Row> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param key its name in files, which stays the same in all languages
     */
    public record Column(String key, String label) {}

    /**
     * A row.
     *
     * @param key its name in files
     * @param values numbers, as files have them; empty where there is none
     * @param shown the same as people read them
     */
    public record Row(String key, String label, List<String> values, List<String> shown) {

        public Row {
            values = List.copyOf(values);
            shown = List.copyOf(shown);
        }
    }
}
