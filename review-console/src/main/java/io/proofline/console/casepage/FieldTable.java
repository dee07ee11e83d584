package io.proofline.console.casepage;

import java.util.List;

/**
 * What is known about the applicant, field by field and source by source.
 *
 * @param sources the columns, in words; those that say nothing about this case are left out
 * @param rows each with a cell for every column
 */
public record FieldTable(List<Source> sources, List<FieldRow> rows) {

    static final FieldTable NONE = new FieldTable(List.of(), List.of());

    public FieldTable {
        sources = List.copyOf(sources);
        rows = List.copyOf(rows);
    }

    /**
     * A column.
     *
     * @param label its head
     * @param brief its name where there is no room for a head
     */
    public record Source(String label, String brief) {}
}
