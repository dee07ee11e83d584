package io.proofline.benchmarks.evaluate;

import java.util.List;

/** A table of a report; every row has as many cells as the header. */
public record ReportTable(String title, List<String> header, List<List<String>> rows) {

    public ReportTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "A row of '" + title + "' has " + row.size() + " cells, its header " + header.size() + ".");
            }
        }
    }
}
