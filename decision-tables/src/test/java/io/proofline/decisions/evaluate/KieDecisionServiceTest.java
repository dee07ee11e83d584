package io.proofline.decisions.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.decision.DecisionEvaluation;
import io.proofline.contract.decision.DecisionEvaluation.FiredRule;
import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.decision.DecisionRun;
import io.proofline.decisions.model.ModelSource;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.model.ShippedModels;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KieDecisionServiceTest {

    private static DecisionRun run(String decisions, Object figure) {
        return new KieDecisionService(Tables.of(decisions)).evaluate("test", "a-decision", Map.of("figure", figure));
    }

    private static AbstractThrowableAssert<?, ?> failure(String decisions, Object figure) {
        return assertThatThrownBy(() -> run(decisions, figure)).isInstanceOf(DecisionFailed.class);
    }

    @Test
    void plain_values_go_in_and_come_out() {
        Map<String, Object> values = Map.of(
                "whole",
                3,
                "broken",
                0.48,
                "text",
                "a",
                "flag",
                true,
                "day",
                LocalDate.of(2026, 2, 28),
                "list",
                List.of(1L, "b"));

        Object result = run(Tables.literal("figure"), values).result();

        assertThat(result)
                .isEqualTo(Map.of(
                        "whole",
                        new BigDecimal(3),
                        "broken",
                        new BigDecimal("0.48"),
                        "text",
                        "a",
                        "flag",
                        true,
                        "day",
                        LocalDate.of(2026, 2, 28),
                        "list",
                        List.of(new BigDecimal(1), "b")));
    }

    @Test
    void dates_are_computed_with() {
        Object result = run(Tables.literal("date(\"2026-03-01\") - figure"), LocalDate.of(2026, 2, 28))
                .result();

        assertThat(result).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void a_decision_service_is_asked_by_its_name_and_takes_the_decisions_it_is_given() {
        String decisions = """
                <decision id="outer" name="outer"><variable id="ov" name="outer"/>\
                <informationRequirement id="or"><requiredDecision href="#inner"/></informationRequirement>\
                <literalExpression id="oe"><text>inner + 1</text></literalExpression></decision>\
                <decision id="inner" name="inner"><variable id="nv" name="inner"/>\
                <literalExpression id="ne"><text>100</text></literalExpression></decision>\
                <decisionService id="s" name="one more"><variable id="sv" name="one more"/>\
                <outputDecision href="#outer"/><inputDecision href="#inner"/></decisionService>""";

        DecisionRun run = new KieDecisionService(Tables.of(decisions)).evaluate("test", "one more", Map.of("inner", 4));

        assertThat(run.result()).isEqualTo(new BigDecimal(5));
        assertThat(run.evaluations()).extracting(DecisionEvaluation::decision).containsExactly("outer");
    }

    @Test
    void a_function_as_a_result_is_named_by_its_kind() {
        assertThat(run(Tables.literal("function(x) x"), 1).result()).isEqualTo("<CustomFEELFunction>");
    }

    @Test
    void an_evaluation_tells_version_inputs_output_and_rules() {
        String decisions = Tables.table("COLLECT", "&gt; 1", "\"one\"", "&gt; 5", "\"five\"", "&gt; 2", "\"two\"");

        DecisionEvaluation evaluation = run(decisions, 3).evaluations().get(0);

        assertThat(evaluation.model()).isEqualTo("test");
        assertThat(evaluation.version())
                .isEqualTo(ModelText.of("test", Tables.model(decisions)).version())
                .matches("[0-9a-f]{12}");
        assertThat(evaluation.inputs()).isEqualTo(Map.of("figure", new BigDecimal(3)));
        assertThat(evaluation.output()).isEqualTo(List.of("one", "two"));
        assertThat(evaluation.fired()).containsExactly(new FiredRule(1, "r1"), new FiredRule(3, "r3"));
    }

    @Test
    void an_unknown_model_is_named() {
        assertThatThrownBy(() -> new KieDecisionService(key -> Optional.empty()).evaluate("x", "y", Map.of()))
                .isInstanceOf(DecisionFailed.class)
                .hasMessage("There is no decision model x.");
    }

    @Test
    void an_unknown_decision_is_named() {
        KieDecisionService service = new KieDecisionService(new ShippedModels());

        assertThatThrownBy(() -> service.evaluate("verification", "y", Map.of()))
                .isInstanceOf(DecisionFailed.class)
                .hasMessage("The model verification has no decision y.");
    }

    @Test
    void a_refused_model_is_not_evaluated() {
        failure(Tables.literal("function(x) external {java: {}}"), 1)
                .hasMessageStartingWith("The model test is refused. Element text in literalExpression e");
    }

    @Test
    void a_cell_that_is_not_FEEL_is_named() {
        failure(Tables.table("UNIQUE", "1", "\"a\"", "2", "if then"), 1)
                .hasMessageStartingWith("The model test cannot be compiled.")
                .hasMessageContaining("a-decision");
    }

    @Test
    void a_test_cell_that_fails_is_named_with_its_row_and_column() {
        failure(Tables.table("FIRST", "1", "\"a\"", "floor(?) > 3", "\"b\"", "-", "\"c\""), "Jane Roe")
                .hasMessageContaining(
                        "Decision a-decision, rule 2, input 1 (A figure): its value could not be computed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-"})
    void an_empty_input_cell_is_any_value(String cell) {
        String table = Tables.table("FIRST", "> 3", "\"high\"", cell, "\"any\"");

        assertThat(run(table, 1).result()).isEqualTo("any");
        assertThat(run(table, 4).result()).isEqualTo("high");
    }

    @Test
    void a_result_cell_that_fails_is_named_with_its_row_and_column() {
        failure(Tables.table("FIRST", "1", "\"a\"", "-", "number(figure, figure, figure)"), "Jane Roe")
                .hasMessageContaining(
                        "Decision a-decision, rule 2, output 1 (A result): the function number cannot take");
    }

    @Test
    void rules_that_contradict_each_other_are_named() {
        failure(Tables.table("UNIQUE", "> 1", "\"a\"", "> 2", "\"b\""), 3)
                .hasMessageContaining(
                        "Decision a-decision: the rules 1, 2 all match, which its hit policy does not allow.");
    }

    @Test
    void a_failure_tells_nothing_of_the_case() {
        failure(Tables.table("FIRST", "floor(?) > 3", "\"b\""), "Jane Roe")
                .message()
                .doesNotContain("Jane");
        failure(Tables.literal("figure + 1 > date(figure)"), "Jane Roe")
                .message()
                .doesNotContain("Jane");
    }

    @Test
    void a_value_that_is_not_plain_is_refused() {
        failure(Tables.literal("figure"), new AtomicReference<>("x"))
                .hasMessageContaining(
                        "Input figure: A decision cannot take a java.util.concurrent.atomic.AtomicReference.");
        failure(Tables.literal("figure"), Double.NaN).hasMessageContaining("not finite");
    }

    @Test
    void inputs_cannot_stand_in_for_decisions() {
        KieDecisionService service = new KieDecisionService(new ShippedModels());

        assertThat(service.evaluate("verification", "band", Map.of("total", 100))
                        .result())
                .isEqualTo("review");
        assertThat(service.evaluate("verification", "band", Map.of("band", "accepted"))
                        .result())
                .isEqualTo("review");
    }

    @Test
    void a_new_version_is_in_force_as_soon_as_the_source_has_it() {
        AtomicReference<ModelSource> source = new AtomicReference<>(Tables.of(Tables.literal("1")));
        KieDecisionService service = new KieDecisionService(key -> source.get().find(key));
        DecisionRun before = service.evaluate("test", "a-decision", Map.of());

        source.set(Tables.of(Tables.literal("2")));
        DecisionRun after = service.evaluate("test", "a-decision", Map.of());

        assertThat(before.result()).isEqualTo(new BigDecimal(1));
        assertThat(after.result()).isEqualTo(new BigDecimal(2));
        assertThat(after.evaluations().get(0).version())
                .isNotEqualTo(before.evaluations().get(0).version());
    }

    @Test
    void threads_do_not_see_each_other() {
        KieDecisionService service = new KieDecisionService(Tables.of(Tables.table("UNIQUE", "-", "figure * 2")));
        Map<Integer, Object> results = new ConcurrentHashMap<>();

        IntStream.range(0, 500).parallel().forEach(i -> {
            DecisionRun run = service.evaluate("test", "a-decision", Map.of("figure", i));
            assertThat(run.evaluations()).hasSize(1);
            results.put(i, run.result());
        });

        assertThat(results).allSatisfy((i, result) -> assertThat(result).isEqualTo(new BigDecimal(i * 2)));
    }
}
