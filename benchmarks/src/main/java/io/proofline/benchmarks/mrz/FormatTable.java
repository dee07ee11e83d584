package io.proofline.benchmarks.mrz;

import io.proofline.benchmarks.evaluate.ReportTable;
import io.proofline.vision.document.mrz.MrzFormatException;
import io.proofline.vision.document.mrz.MrzParser;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The figures of each format of zone, told by the printed lines. */
final class FormatTable {

    private static final MrzParser PARSER = new MrzParser(Clock.systemUTC());
    private static final List<String> HEADER = List.of(
            "format",
            "pictures",
            "with a valid zone",
            "detected",
            "exact",
            "character errors",
            "exact and valid",
            "falsely valid");

    private FormatTable() {}

    static ReportTable of(List<MrzOutcome> outcomes) {
        Map<String, List<MrzOutcome>> byFormat = new TreeMap<>();
        outcomes.forEach(
                outcome -> byFormat.computeIfAbsent(format(outcome.truth().lines()), format -> new ArrayList<>())
                        .add(outcome));
        List<List<String>> rows = byFormat.entrySet().stream()
                .map(format -> row(format.getKey(), MrzFigures.of(format.getValue())))
                .toList();
        return new ReportTable("By format", HEADER, rows);
    }

    private static String format(List<String> printed) {
        if (printed.isEmpty()) {
            return "no zone";
        }
        try {
            return PARSER.parse(printed).format().word();
        } catch (MrzFormatException national) {
            return "of no ICAO format";
        }
    }

    private static List<String> row(String format, MrzFigures figures) {
        return List.of(
                format,
                String.valueOf(figures.documents()),
                String.valueOf(figures.withMrz()),
                String.valueOf(figures.detected()),
                String.valueOf(figures.exact()),
                String.valueOf(MrzFigures.rounded(figures.cer())),
                String.valueOf(figures.reportedValid()),
                String.valueOf(figures.falseValid()));
    }
}
