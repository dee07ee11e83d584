package io.proofline.benchmarks.evaluate;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report for the terminal. */
final class TextReport {

    private final StringBuilder text = new StringBuilder();

    private TextReport() {}

    static String of(EvaluationReport report) {
        TextReport written = new TextReport();
        written.line(report.title()).line("");
        report.figures().forEach((name, value) -> written.line(String.format("%-24s %s", name, value)));
        report.tables().forEach(written::table);
        if (!report.failures().isEmpty()) {
            written.line("").line("Failures: " + report.failures().size());
            report.failures().forEach(written::failure);
        }
        return written.text.toString();
    }

    private void failure(ReportFailure failure) {
        String names = String.join(
                ", ",
                failure.pictures().stream()
                        .map(picture -> picture.getFileName().toString())
                        .toList());
        line("  " + failure.caption() + ": " + names);
        failure.details().forEach(detail -> line("      " + detail));
    }

    private void table(ReportTable table) {
        int[] widths = IntStream.range(0, table.header().size())
                .map(column -> Stream.concat(Stream.of(table.header()), table.rows().stream())
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        line("").line(table.title());
        row(table.header(), widths);
        table.rows().forEach(row -> row(row, widths));
    }

    private void row(List<String> cells, int[] widths) {
        StringBuilder row = new StringBuilder("  ");
        for (int i = 0; i < widths.length; i++) {
            row.append(String.format("%-" + Math.max(1, widths[i]) + "s  ", cells.get(i)));
        }
        line(row.toString().stripTrailing());
    }

    private TextReport line(String line) {
        text.append(line).append('\n');
        return this;
    }
}
