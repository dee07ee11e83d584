package io.proofline.decisions.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.proofline.contract.decision.DecisionService;
import io.proofline.contract.simulation.RecordedCase;
import io.proofline.contract.simulation.RecordedCases;
import io.proofline.decisions.backtest.BackTestResult.Ending;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.model.ShippedModels;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackTestTest {

    private static final String VERIFICATION = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="n">
              <decision id="band" name="band"><variable id="v" name="band"/>
                <informationRequirement id="r"><requiredDecision href="#total"/></informationRequirement>
                <literalExpression id="e"><text>if total >= 75 then "accepted" else if total >= 60 then "review" else "rejected"</text></literalExpression></decision>
              <decision id="total" name="total"><variable id="tv" name="total" typeRef="number"/>
                <informationRequirement id="tr"><requiredInput href="#in"/></informationRequirement>
                <literalExpression id="te"><text>if face_match.score instance of number then face_match.score * 100 else face_match.score</text></literalExpression></decision>
              <inputData id="in" name="face_match"><variable id="iv" name="face_match"/></inputData>
            </definitions>""";

    private final DecisionService draft = new KieDecisionService(key ->
            key.equals("verification") ? Optional.of(ModelText.of(key, VERIFICATION)) : new ShippedModels().find(key));

    private BackTestResult run(int threads, Stream<RecordedCase> cases, BackTestProgress progress)
            throws InterruptedException {
        return new BackTest(draft, new BackTestSettings(threads, 3, Duration.ofMinutes(6)))
                .run(new Listed(cases.iterator()), progress);
    }

    private static RecordedCase recorded(int number, String band, Object score, String country) {
        return new RecordedCase(
                "case-" + number,
                country.length() > 3 ? country : "icao-passport",
                band,
                null,
                () -> Map.of("face_match", Map.of("score", score), "case_file", Map.of("country", country)));
    }

    @Test
    void bands_before_and_after_are_set_against_each_other() throws InterruptedException {
        BackTestResult result = run(
                2,
                Stream.of(
                        recorded(0, "accepted", 0.9, "PAK"),
                        recorded(1, "review", 0.77, "PAK"),
                        recorded(2, "review", 0.65, "IDN"),
                        recorded(3, "rejected", 0.1, "IDN")),
                BackTestProgress.SILENT);

        assertThat(result.overall().confusion())
                .isEqualTo(Map.of(
                        "accepted", Map.of("accepted", 1L),
                        "review", Map.of("accepted", 1L, "review", 1L),
                        "rejected", Map.of("rejected", 1L)));
        assertThat(result.overall().flipped()).isEqualTo(1);
        assertThat(result.flips())
                .containsExactly(new Flip(1, "case-1", "review", null, "accepted", new BigDecimal("77.00")));
        assertThat(result.overall().shareBefore("accepted")).isEqualTo(0.25, within(1e-9));
        assertThat(result.overall().shareAfter("accepted")).isEqualTo(0.5, within(1e-9));
        assertThat(result.byCountry().get("PAK").flipped()).isEqualTo(1);
        assertThat(result.byCountry().get("IDN").flipped()).isZero();
        assertThat(result.byPack().get("icao-passport").cases()).isEqualTo(4);
        assertThat(result.reviewBefore()).isEqualTo(Duration.ofMinutes(12));
        assertThat(result.reviewAfter()).isEqualTo(Duration.ofMinutes(6));
        assertThat(result.queues().values()).containsExactly(1L);
        assertThat(result.ending()).isEqualTo(Ending.WHOLE);
    }

    @Test
    void several_threads_count_every_case_once_and_list_the_first_flips_in_order() throws InterruptedException {
        BackTestResult result = run(
                4, IntStream.range(0, 2_000).mapToObj(i -> recorded(i, "review", 0.8, "PAK")), BackTestProgress.SILENT);

        assertThat(result.overall().cases()).isEqualTo(2_000);
        assertThat(result.overall().flipped()).isEqualTo(2_000);
        assertThat(result.flips()).extracting(Flip::number).containsExactly(0L, 1L, 2L);
    }

    @Test
    void a_case_that_the_draft_cannot_decide_is_counted_with_its_cause() throws InterruptedException {
        BackTestResult result = run(1, Stream.of(recorded(0, "review", "no number", "PAK")), BackTestProgress.SILENT);

        assertThat(result.overall().after(Effect.FAILED)).isEqualTo(1);
        assertThat(result.failures().keySet())
                .singleElement()
                .asString()
                .contains("total")
                .doesNotContain("no number");
    }

    @Test
    void a_case_whose_record_cannot_be_read_is_counted_and_the_others_go_on() throws InterruptedException {
        RecordedCase broken = new RecordedCase("case-0", "icao-passport", "review", null, () -> {
            throw new IllegalStateException("altered");
        });
        BackTestResult result = run(1, Stream.of(broken, recorded(1, "review", 0.8, "PAK")), BackTestProgress.SILENT);

        assertThat(result.overall().after(Effect.FAILED)).isEqualTo(1);
        assertThat(result.overall().after(Effect.ACCEPTED)).isEqualTo(1);
        assertThat(result.failures()).containsOnlyKeys("What was recorded cannot be read.");
    }

    @Test
    void whoever_watches_the_progress_can_cancel_and_keeps_what_was_done() throws InterruptedException {
        BackTestResult result = run(
                1,
                IntStream.range(0, 1_000).mapToObj(i -> recorded(i, "review", 0.8, "PAK")),
                (done, expected) -> done < 300);

        assertThat(result.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(result.overall().cases()).isEqualTo(300);
    }

    @Test
    void a_draft_that_goes_round_for_ever_ends_the_run_and_what_was_done_is_kept() throws InterruptedException {
        String endless = VERIFICATION.replace(
                "face_match.score * 100",
                "if face_match.score > 0.5 then count(for i in 1..1000000000 return i) else 65");
        BackTestResult result = new BackTest(
                        new KieDecisionService(key -> Optional.of(ModelText.of(key, endless))
                                .filter(model -> key.equals("verification"))
                                .or(() -> new ShippedModels().find(key))),
                        new BackTestSettings(2, 3, Duration.ofMinutes(6)))
                .run(
                        new Listed(IntStream.range(0, 100_000)
                                .mapToObj(i -> recorded(i, "review", i % 2 == 0 ? 0.9 : 0.1, "PAK"))
                                .iterator()),
                        BackTestProgress.SILENT);

        assertThat(result.ending()).isEqualTo(Ending.TOO_LONG);
        assertThat(result.failures().keySet())
                .singleElement()
                .asString()
                .startsWith("Decision total")
                .endsWith(": It takes more than 200000 steps.");
        assertThat(result.overall().after(Effect.FAILED)).isBetween(100L, 101L);
        assertThat(result.overall().after(Effect.REVIEW)).isBetween(1L, 300L);
    }

    @Test
    void groups_and_causes_take_a_bounded_room() throws InterruptedException {
        BackTestResult result = run(
                1,
                IntStream.range(0, 3_000).mapToObj(i -> recorded(i, "review", 0.8, "pack-" + i)),
                BackTestProgress.SILENT);

        assertThat(result.byCountry()).containsOnlyKeys("");
        assertThat(result.byPack()).hasSizeLessThanOrEqualTo(501).containsKey("others");
        assertThat(result.byPack().values().stream().mapToLong(Effect::cases).sum())
                .isEqualTo(3_000);
    }

    @Test
    void a_recording_that_breaks_off_ends_the_run_with_its_cause() {
        RecordedCases broken = new Listed(List.<RecordedCase>of().iterator()) {
            @Override
            public Optional<RecordedCase> next() {
                throw new IllegalArgumentException("The connection is gone.");
            }
        };

        assertThatThrownBy(() -> new BackTest(draft, BackTestSettings.usual()).run(broken, BackTestProgress.SILENT))
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("The connection is gone.");
    }

    private static class Listed implements RecordedCases {

        private final Iterator<RecordedCase> cases;

        Listed(Iterator<RecordedCase> cases) {
            this.cases = cases;
        }

        @Override
        public long expected() {
            return 0;
        }

        @Override
        public Optional<RecordedCase> next() {
            return cases.hasNext() ? Optional.of(cases.next()) : Optional.empty();
        }
    }
}
