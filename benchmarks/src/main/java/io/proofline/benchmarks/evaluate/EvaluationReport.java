package io.proofline.benchmarks.evaluate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an evaluation found.
 *
 * @param title what was measured, on which part of the data
 * @param figures in the order in which they are shown; this map is the JSON, so its keys are a contract
 * @param tables breakdowns
 * @param curves ROC, DET and the like
 * @param failures what went wrong, the worst first
 * @param scores where the scores fall; none if the evaluation gives none
 */
public record EvaluationReport(
        String title,
        Map<String, Object> figures,
        List<ReportTable> tables,
        List<ReportCurve> curves,
        List<ReportFailure> failures,
        MeasuredScores scores) {

    public EvaluationReport {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        tables = List.copyOf(tables);
        curves = List.copyOf(curves);
        failures = List.copyOf(failures);
    }

    /** A report that does not say where the scores fall. */
    public EvaluationReport(
            String title,
            Map<String, Object> figures,
            List<ReportTable> tables,
            List<ReportCurve> curves,
            List<ReportFailure> failures) {
        this(title, figures, tables, curves, failures, MeasuredScores.NONE);
    }
}
