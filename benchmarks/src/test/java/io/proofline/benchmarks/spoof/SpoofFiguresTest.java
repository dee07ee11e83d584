package io.proofline.benchmarks.spoof;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.benchmarks.evaluate.Elapsed;
import io.proofline.benchmarks.evaluate.EvaluationReport;
import io.proofline.benchmarks.spoof.SpoofOutcome.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpoofFiguresTest {

    private static final List<SpoofOutcome> OUTCOMES = List.of(
            outcome("a/1.png", "", 0.9, true),
            outcome("a/2.png", "", 0.2, false),
            outcome("a/3.png", "print", 0.1, true),
            outcome("b/4.png", "print", 0.7, true),
            outcome("b/5.png", "replay", 0.3, false),
            outcome("b/6.png", "replay", 0.95, false),
            SpoofOutcome.without(truth("b/7.png", "replay"), Response.NO_FACE),
            SpoofOutcome.without(truth("b/8.png", ""), Response.UNREADABLE));

    private final EvaluationReport report = new SpoofFigures(OUTCOMES, Map.of()).report();

    @Test
    void errors_are_counted_over_the_presentations_that_were_scored() {
        assertThat(report.figures())
                .containsEntry("genuine", 2L)
                .containsEntry("attacks", 4L)
                .containsEntry("apcer", 0.5)
                .containsEntry("bpcer", 0.5)
                .containsEntry("acer", 0.5)
                .containsEntry("no_face", 1L)
                .containsEntry("unreadable", 1L)
                .containsEntry("apcer_by_attack", Map.of("print", 0.5, "replay", 0.5));
    }

    @Test
    void refusals_for_framing_are_no_answer_and_no_error() {
        assertThat(report.figures().get("with_framing_rule"))
                .isEqualTo(Map.of(
                        "genuine", 1L,
                        "attacks", 2L,
                        "apcer", 0.5,
                        "bpcer", 0.0,
                        "acer", 0.25,
                        "apnrr", 0.6,
                        "bpnrr", 0.6667));
    }

    @Test
    void the_surest_error_comes_first() {
        assertThat(report.failures()).hasSize(3);
        assertThat(report.failures().get(0).details()).contains("2.png");
    }

    @Test
    void a_source_is_a_row_with_its_counts() {
        assertThat(report.tables().get(0).rows())
                .anySatisfy(row -> assertThat(row).startsWith("a", "0/1", "1/2"))
                .anySatisfy(row -> assertThat(row).startsWith("b", "2/3", "0/0"));
    }

    private static SpoofOutcome outcome(String file, String attack, double live, boolean framed) {
        return new SpoofOutcome(truth(file, attack), Response.SCORED, live, live, framed, "none", Elapsed.NOTHING);
    }

    private static SpoofTruth truth(String file, String attack) {
        return new SpoofTruth(Path.of(file), file.substring(0, 1), attack.isEmpty(), attack);
    }
}
