package io.proofline.benchmarks.evaluate;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.commons.text.StringEscapeUtils;

/** A report as one page without outside parts, so that it can be sent and kept. */
final class HtmlReport {

    private static final int PLOT = 320;
    private static final int MARGIN = 44;
    private static final double LOG_DECADES = 4;
    private static final int MOST_FAILURES = 100;

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
            table { border-collapse: collapse; margin: 1rem 0; }
            th, td { text-align: left; padding: .25rem .75rem; border-bottom: 1px solid #8886; }
            figure { margin: 1.5rem 0; padding: 1rem; border: 1px solid #8886; border-radius: .5rem; }
            figure img { max-width: 100%; max-height: 24rem; margin-right: .5rem; }
            pre { overflow-x: auto; margin: .5rem 0 0; }
            svg text { font-size: 12px; fill: currentColor; }
            """;

    private HtmlReport() {}

    static String of(EvaluationReport report) {
        return """
                <!doctype html>
                <html lang="en">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title><style>%s</style></head>
                <body><h1>%s</h1>
                %s
                %s
                %s
                %s
                </body></html>
                """.formatted(
                        text(report.title()),
                        STYLE,
                        text(report.title()),
                        figures(report),
                        joined(report.tables().stream().map(HtmlReport::table).toList()),
                        joined(report.curves().stream().map(HtmlReport::curve).toList()),
                        failures(report.failures()));
    }

    private static String figures(EvaluationReport report) {
        String rows = report.figures().entrySet().stream()
                .map(figure -> "<tr><th scope=\"row\">" + text(figure.getKey()) + "</th><td>"
                        + text(String.valueOf(figure.getValue())) + "</td></tr>")
                .collect(Collectors.joining("\n"));
        return "<table>" + rows + "</table>";
    }

    private static String table(ReportTable table) {
        String header = cells("th", table.header());
        String rows = joined(table.rows().stream().map(row -> cells("td", row)).toList());
        return "<h2>" + text(table.title()) + "</h2><table><thead>" + header + "</thead><tbody>" + rows
                + "</tbody></table>";
    }

    private static String cells(String element, List<String> cells) {
        return cells.stream()
                .map(cell -> "<" + element + ">" + text(cell) + "</" + element + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>"));
    }

    private static String curve(ReportCurve curve) {
        String path = curve.points().stream()
                .map(point -> String.format(
                        Locale.ROOT, "%.1f,%.1f", MARGIN + PLOT * along(curve, point.x()), PLOT * (1 - point.y()) + 10))
                .collect(Collectors.joining(" "));
        return """
                <h2>%s</h2>
                <svg role="img" aria-label="%s" width="%d" height="%d">
                <rect x="%d" y="10" width="%d" height="%d" fill="none" stroke="currentColor" stroke-opacity=".4"/>
                <polyline points="%s" fill="none" stroke="#2563eb" stroke-width="2"/>
                <text x="%d" y="%d" text-anchor="middle">%s%s</text>
                <text transform="translate(14 %d) rotate(-90)" text-anchor="middle">%s (0 to 1)</text>
                </svg>
                """.formatted(
                        text(curve.title()),
                        text(curve.title()),
                        PLOT + 2 * MARGIN,
                        PLOT + MARGIN + 10,
                        MARGIN,
                        PLOT,
                        PLOT,
                        path,
                        MARGIN + PLOT / 2,
                        PLOT + MARGIN,
                        text(curve.x()),
                        curve.logX() ? " (logarithmic, 0.0001 to 1)" : " (0 to 1)",
                        PLOT / 2,
                        text(curve.y()));
    }

    private static double along(ReportCurve curve, double x) {
        return curve.logX() ? Math.max(0, 1 + Math.log10(Math.max(x, 1e-9)) / LOG_DECADES) : x;
    }

    private static String failures(List<ReportFailure> failures) {
        if (failures.isEmpty()) {
            return "<h2>Failures</h2><p>None.</p>";
        }
        String shown =
                failures.stream().limit(MOST_FAILURES).map(HtmlReport::failure).collect(Collectors.joining("\n"));
        String rest = failures.size() > MOST_FAILURES
                ? "<p>" + (failures.size() - MOST_FAILURES) + " more are not shown.</p>"
                : "";
        return "<h2>Failures: " + failures.size() + "</h2>" + shown + rest;
    }

    private static String failure(ReportFailure failure) {
        String pictures = failure.pictures().stream()
                .map(picture -> Thumbnail.of(picture)
                        .map(uri -> "<img src=\"" + uri + "\" alt=\"\" loading=\"lazy\">")
                        .orElse(""))
                .collect(Collectors.joining());
        String names = failure.pictures().stream()
                .map(picture -> text(picture.toString()))
                .collect(Collectors.joining("<br>"));
        return "<figure>" + pictures + "<figcaption><strong>" + text(failure.caption()) + "</strong><br>" + names
                + (failure.details().isEmpty() ? "" : "<pre>" + text(String.join("\n", failure.details())) + "</pre>")
                + "</figcaption></figure>";
    }

    private static String joined(List<String> parts) {
        return String.join("\n", parts);
    }

    private static String text(String text) {
        return StringEscapeUtils.escapeHtml4(text);
    }
}
