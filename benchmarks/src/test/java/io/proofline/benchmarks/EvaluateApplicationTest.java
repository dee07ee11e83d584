package io.proofline.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.benchmarks.evaluate.Evaluation;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.evaluate.Progress;
import io.proofline.benchmarks.evaluate.ReportCurve;
import io.proofline.benchmarks.evaluate.ReportFailure;
import io.proofline.benchmarks.evaluate.ReportTable;
import io.proofline.benchmarks.truth.TruthTable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateApplicationTest {

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path truth;

    @BeforeEach
    void writeTruth() throws IOException {
        truth = Files.writeString(folder.resolve("truth.csv"), "file,dark\na.png,yes\nb.png,yes\n");
        ImageIO.write(
                new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB),
                "png",
                folder.resolve("a.png").toFile());
    }

    @Test
    void the_figures_are_printed_and_written_as_json() throws IOException {
        Path json = folder.resolve("out/figures.json");

        assertThat(evaluate("missing", "--truth", truth.toString(), "--json", json.toString()))
                .isZero();

        assertThat(out.toString()).contains("Missing files", "files", "by answer", "not there: b.png");
        assertThat(Files.readString(json)).contains("\"files\" : 2", "\"missing\" : 1");
    }

    @Test
    void the_page_carries_the_failures_as_pictures_and_escapes_what_it_is_given() throws IOException {
        Path html = folder.resolve("report.html");

        assertThat(evaluate("missing", "--truth", truth.toString(), "--html", html.toString()))
                .isZero();

        assertThat(Files.readString(html))
                .contains("data:image/jpeg;base64,", "&lt;b&gt;", "<polyline", "b.png")
                .doesNotContain("<b>");
    }

    @Test
    void a_missing_truth_file_gets_one_sentence() {
        assertThat(evaluate("missing", "--truth", folder.resolve("none.csv").toString()))
                .isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().startsWith("proofline: There is no file ");
    }

    @Test
    void a_missing_column_gets_one_sentence() throws IOException {
        Files.writeString(truth, "picture\na.png\n");

        assertThat(evaluate("missing", "--truth", truth.toString())).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().endsWith("has no column file.");
    }

    @Test
    void a_truth_file_that_is_no_text_gets_one_sentence() throws IOException {
        Files.write(truth, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 13, (byte) 0xc3});

        assertThat(evaluate("missing", "--truth", truth.toString())).isEqualTo(2);

        assertThat(err.toString().lines()).singleElement().asString().endsWith("is no text in UTF-8.");
    }

    @Test
    void without_a_kind_the_help_is_named() {
        assertThat(evaluate()).isEqualTo(2);

        assertThat(err.toString()).contains("--help lists the kinds");
    }

    @Test
    void every_shipped_kind_has_a_word_of_its_own() {
        assertThat(Evaluations.all()).extracting(Evaluation::kind).doesNotHaveDuplicates();
    }

    private int evaluate(String... arguments) {
        CommandLine commandLine = EvaluateApplication.commandLine(List.of(new MissingFiles()));
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return commandLine.execute(arguments);
    }

    /** Counts the files that are not there. */
    private static final class MissingFiles implements Evaluation {

        @Override
        public String kind() {
            return "missing";
        }

        @Override
        public String summary() {
            return "Files that are not there: file.";
        }

        @Override
        public EvaluationReport run(TruthTable truth, Progress progress) {
            List<Path> files =
                    truth.rows().stream().map(row -> row.path("file")).toList();
            List<ReportFailure> failures = files.stream()
                    .map(file -> ReportFailure.of(
                            file, Files.exists(file) ? "there" : "not there", List.of("<b>", "second line")))
                    .toList();
            return new EvaluationReport(
                    "Missing files",
                    Map.of(
                            "files",
                            files.size(),
                            "missing",
                            files.stream().filter(Files::notExists).count()),
                    List.of(new ReportTable("by answer", List.of("answer", "files"), List.of(List.of("no", "1")))),
                    List.of(new ReportCurve(
                            "curve",
                            "x",
                            "y",
                            true,
                            List.of(new ReportCurve.Point(0, 0), new ReportCurve.Point(1, 1)))),
                    failures);
        }
    }
}
