package io.proofline.benchmarks.tck;

import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.benchmarks.evaluate.ReportTable;
import io.proofline.decisions.tck.TckOutcome;
import io.proofline.decisions.tck.TckOutcome.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts the kit's outcomes and lists what did not pass, model by model. */
final class TckReport {

    private TckReport() {}

    /** @param outcomes by compliance level */
    static EvaluationReport of(Path folder, Map<Integer, List<TckOutcome>> outcomes) {
        Map<String, Object> figures = new LinkedHashMap<>();
        List<List<String>> rows = new ArrayList<>();
        outcomes.forEach((level, ofLevel) -> {
            figures.put("level" + level + "_passed", count(ofLevel, Verdict.PASSED));
            figures.put("level" + level + "_total", ofLevel.size());
            rows.add(row(level, ofLevel));
        });
        List<TckOutcome> all =
                outcomes.values().stream().flatMap(Collection::stream).toList();
        figures.put("refused", count(all, Verdict.REFUSED));
        ReportTable table = new ReportTable(
                "Test cases by compliance level",
                List.of("level", "passed", "wrong", "refused", "not compiled", "total", "share passed"),
                rows);
        return new EvaluationReport(
                "DMN Technology Compatibility Kit, through the decision service",
                figures,
                List.of(table),
                List.of(),
                failures(folder, all));
    }

    private static long count(List<TckOutcome> outcomes, Verdict verdict) {
        return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
    }

    private static List<String> row(int level, List<TckOutcome> outcomes) {
        long passed = count(outcomes, Verdict.PASSED);
        return List.of(
                String.valueOf(level),
                String.valueOf(passed),
                String.valueOf(count(outcomes, Verdict.WRONG)),
                String.valueOf(count(outcomes, Verdict.REFUSED)),
                String.valueOf(count(outcomes, Verdict.UNUSABLE)),
                String.valueOf(outcomes.size()),
                outcomes.isEmpty() ? "-" : String.format(Locale.ROOT, "%.2f %%", 100.0 * passed / outcomes.size()));
    }

    /** Cases of one file with one cause stand together: a refused model fails all of its cases at once. */
    private static List<ReportFailure> failures(Path folder, List<TckOutcome> outcomes) {
        Map<String, List<TckOutcome>> together = new LinkedHashMap<>();
        outcomes.stream().filter(outcome -> !outcome.passed()).forEach(outcome -> together.computeIfAbsent(
                        outcome.file() + " " + outcome.cause(), key -> new ArrayList<>())
                .add(outcome));
        return together.values().stream().map(cases -> failure(folder, cases)).toList();
    }

    private static ReportFailure failure(Path folder, List<TckOutcome> cases) {
        TckOutcome first = cases.get(0);
        String ids = String.join(", ", cases.stream().map(TckOutcome::testCase).toList());
        return new ReportFailure(
                List.of(folder.relativize(first.file())),
                word(first.verdict()),
                List.of(first.cause(), "cases: " + ids));
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "Passed";
            case WRONG -> "Wrong result";
            case REFUSED -> "Refused by the security gate";
            case UNUSABLE -> "Cannot be compiled";
        };
    }
}
