package io.proofline.decisions.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.decision.DecisionFailed;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluationStepsTest {

    private static Object run(String decisions) {
        return new KieDecisionService(Tables.of(decisions))
                .evaluate("test", "a-decision", Map.of("figure", 2_000_000_000))
                .result();
    }

    private static void stopped(String decisions) {
        assertThatThrownBy(() -> run(decisions))
                .isInstanceOf(DecisionFailed.class)
                .extracting(failed -> ((DecisionFailed) failed).problems(), InstanceOfAssertFactories.LIST)
                .singleElement(InstanceOfAssertFactories.STRING)
                .startsWith("Decision a-decision")
                .endsWith(": It takes more than 200000 steps.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for i in 1..1000000000 return i",
                "for i in 1..figure return 1",
                "count(for i in 1..2000, j in 1..2000 return i * j)",
                "for i in 1..figure, j in [] return i",
                "{ l: for i in 1..2000 return i, r: some a in l, b in l satisfies a + b = 0 }.r",
                "{ l: for i in 1..2000 return i, r: every a in l, b in l satisfies a + b &gt; 0 }.r",
                "{ f: function(n) if n = 0 then 1 else f(n - 1) + f(n - 1), r: f(40) }.r"
            })
    void an_endless_expression_is_stopped_and_told_of(String feel) {
        stopped(Tables.literal(feel));
    }

    @Test
    void an_endless_cell_is_stopped_on_either_side_of_a_table() {
        stopped(Tables.table("UNIQUE", "count(for i in 1..figure return i)", "1"));
        stopped(Tables.table("UNIQUE", "-", "count(for i in 1..figure return i)"));
    }

    @Test
    void the_search_for_a_broken_cell_ends_at_an_endless_one() {
        String broken = Tables.table("FIRST", "-", "figure + \"x\" - date(\"no\")", "-", "for i in 1..figure return i");

        assertThatThrownBy(() -> run(broken)).isInstanceOf(DecisionFailed.class);
    }

    @Test
    void what_takes_long_but_ends_is_evaluated_and_the_next_one_begins_anew() {
        String sum = Tables.literal("sum(for i in 1..100000 return i)");
        for (int i = 0; i < 4; i++) {
            assertThat(run(sum)).isEqualTo(new BigDecimal("5000050000"));
        }
    }

    @Test
    void what_is_counted_gives_what_it_gave() {
        assertThat(run(Tables.literal("for i in 1..3 return if i = 1 then 1 else partial[-1] * i")))
                .isEqualTo(List.of(new BigDecimal(1), new BigDecimal(2), new BigDecimal(6)));
        assertThat(run(Tables.literal("[1, 5, 9][item &gt; 4][2]"))).isEqualTo(new BigDecimal(9));
        assertThat(run(Tables.literal("{ f: function(n) n * 2, r: f(21) }.r"))).isEqualTo(new BigDecimal(42));
        assertThat(run(Tables.table("UNIQUE", "some i in [1, figure] satisfies i = ?", "\"hit\"")))
                .isEqualTo("hit");
    }
}
