package io.proofline.decisions.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.model.ShippedModels;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleFilesTest {

    private static final String LIVE =
            new ShippedModels().find("verification").orElseThrow().text();
    private static final ExampleFile BAND = new ExampleFile(
            "band", "example,hard_stops,unmade_checks,review_reasons,total,-> band\nlow,[],[],[],59,rejected\n");

    private static List<ExampleOutcome> run(String text, ExampleFile... files) {
        ModelText model = ModelText.of("verification", text);
        return new ExampleFiles(new KieDecisionService(key -> Optional.of(model))).run("verification", List.of(files));
    }

    @Test
    void a_row_says_what_was_expected_and_what_came_out() {
        assertThat(run(LIVE.replace("&lt; 60", "&lt; 50").replace("[60..80)", "[50..80)"), BAND))
                .singleElement()
                .satisfies(outcome -> {
                    assertThat(outcome.holds()).isFalse();
                    assertThat(outcome.cells())
                            .containsExactly(new ExampleOutcome.Cell("band", "rejected", "review", false));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"[60..80)]", "[", "no_such_name", "date("})
    void a_model_that_cannot_be_compiled_is_one_problem_a_file_and_no_failure(String cell) {
        assertThat(run(LIVE.replace("[60..80)", cell), BAND, new ExampleFile("total", "example,-> total\nx,1\n")))
                .hasSize(2)
                .allSatisfy(outcome -> {
                    assertThat(outcome.holds()).isFalse();
                    assertThat(outcome.line()).isZero();
                    assertThat(outcome.problem()).contains("verification");
                });
    }

    /** Editors give a new decision an id of their own; its author knows it by its name. */
    @Test
    void what_is_expected_of_a_decision_stands_under_its_name_whatever_its_id() {
        String text = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="n">
                  <decision id="Decision_1rn3ir9" name="Risk level"><variable id="v" name="Risk level"/>
                    <informationRequirement id="r"><requiredInput href="#in"/></informationRequirement>
                    <literalExpression id="e"><text>{level: if age &lt; 21 then "12" else "3",
                      until: date("2026-01-31") + duration("P1D"), wait: duration("PT8H")}</text></literalExpression>
                  </decision>
                  <inputData id="in" name="age"><variable id="iv" name="age"/></inputData>
                </definitions>""";
        String header = "example,age,-> Risk level.level,-> Risk level.until,-> Risk level.wait\n";

        assertThat(run(
                        text,
                        new ExampleFile(
                                "Decision_1rn3ir9", header + "young,20,12,2026-02-01,PT8H\nolder,30,12,,PT8H\n"),
                        new ExampleFile("cases", header + "young,20,12,2026-02-01,PT8H\n")))
                .extracting(ExampleOutcome::problem, ExampleOutcome::holds)
                .containsExactly(tuple("", true), tuple("", false), tuple("", true));
    }

    @Test
    void a_file_that_cannot_be_read_spoils_no_other() {
        assertThat(run(LIVE, new ExampleFile("band", "example,\"open"), BAND))
                .extracting(ExampleOutcome::holds)
                .containsExactly(false, true);
    }

    @Test
    void rows_that_are_not_reached_in_time_do_not_hold() {
        ModelText model = ModelText.of("verification", LIVE);
        AtomicLong now = new AtomicLong();
        ExampleFiles slow = new ExampleFiles(
                new KieDecisionService(key -> Optional.of(model)),
                () -> now.getAndAdd(Duration.ofSeconds(15).toNanos()));
        ExampleFile twice = new ExampleFile("band", BAND.csv() + "low again,[],[],[],59,rejected\n");

        assertThat(slow.run("verification", List.of(twice)))
                .extracting(ExampleOutcome::holds, ExampleOutcome::problem)
                .containsExactly(tuple(true, ""), tuple(false, "All examples together take longer than 20 seconds."));
    }
}
