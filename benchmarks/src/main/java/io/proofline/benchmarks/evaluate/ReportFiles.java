package io.proofline.benchmarks.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which a command gives its report: printed, and in the files that were asked for. */
public final class ReportFiles {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Option(names = "--json", paramLabel = "FILE", description = "write the figures as JSON")
    private Path json;

    @Option(names = "--html", paramLabel = "FILE", description = "write a page that shows the failures as pictures")
    private Path html;

    @Option(
            names = "--distributions",
            paramLabel = "FILE",
            description = "write where the scores fall as JSON, as the review console draws them")
    private Path distributions;

    /** @param command that makes the report again, for whoever finds the files later */
    public void write(EvaluationReport report, String command, PrintWriter out) throws IOException {
        out.print(TextReport.of(report));
        if (json != null) {
            Files.writeString(inFolder(json), JSON.writeValueAsString(report.figures()) + "\n");
            out.println("Figures: " + json);
        }
        if (html != null) {
            Files.writeString(inFolder(html), HtmlReport.of(report));
            out.println("Page: " + html);
        }
        if (distributions != null) {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("command", command);
            file.put("networks", report.scores().networks());
            file.put("distributions", report.scores().distributions());
            Files.writeString(inFolder(distributions), JSON.writeValueAsString(file) + "\n");
            out.println("Distributions: " + distributions);
        }
        out.flush();
    }

    private static Path inFolder(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        return file;
    }
}
