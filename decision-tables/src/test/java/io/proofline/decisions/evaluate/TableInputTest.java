package io.proofline.decisions.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.decision.DecisionFailed;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TableInputTest {

    private static final int TOO_OFTEN = 30;

    private static Object run(String decisions, int figure) {
        return new KieDecisionService(Tables.of(decisions))
                .evaluate("test", "a-decision", Map.of("figure", figure))
                .result();
    }

    /** A function of {@code n} that is a table. */
    private static String grade(String column, String... cells) {
        String table = Tables.table("FIRST", cells);
        return """
                <businessKnowledgeModel id="g" name="grade"><variable id="gv" name="grade"/>
                <encapsulatedLogic id="gl"><formalParameter id="gp" name="n"/>%s</encapsulatedLogic>
                </businessKnowledgeModel>""".formatted(table.substring(table.indexOf("<decisionTable"), table.indexOf("</decision>"))
                .replace("<text>figure</text>", "<text>" + column + "</text>"));
    }

    private static String asking(String feel, String function) {
        return Tables.literal(feel)
                        .replace(
                                "<literalExpression",
                                "<knowledgeRequirement id=\"kr\"><requiredKnowledge href=\"#g\"/></knowledgeRequirement>"
                                        + "<literalExpression")
                + function;
    }

    @Test
    void a_column_is_computed_once_however_many_rules_look_at_it() {
        String[] cells = IntStream.range(0, TOO_OFTEN)
                .boxed()
                .flatMap(rule -> Stream.of("= " + (rule + 10_000 - TOO_OFTEN + 1), "\"rule " + rule + "\""))
                .toArray(String[]::new);
        String table = Tables.table("FIRST", cells)
                .replace("<text>figure</text>", "<text>count(for i in 1..figure return i)</text>");

        assertThat(run(table, 10_000)).isEqualTo("rule " + (TOO_OFTEN - 1));
    }

    @Test
    void a_table_that_is_asked_again_computes_its_columns_anew() {
        String grade = grade("n * 10", "&lt; 20", "\"low\"", "&lt; 40", "\"middle\"", "-", "\"high\"");

        assertThat(run(asking("for i in 1..figure return grade(i)", grade), 5))
                .isEqualTo(List.of("low", "middle", "middle", "high", "high"));
        assertThat(run(asking("[grade(4), grade(1), grade(4)]", grade), 5)).isEqualTo(List.of("high", "low", "high"));
    }

    @Test
    void an_evaluation_knows_nothing_of_the_one_before() {
        KieDecisionService service =
                new KieDecisionService(Tables.of(Tables.table("UNIQUE", "&lt; 5", "\"low\"", "&gt;= 5", "\"high\"")));

        assertThat(IntStream.of(1, 9, 1, 9)
                        .mapToObj(figure -> service.evaluate("test", "a-decision", Map.of("figure", figure))
                                .result()))
                .containsExactly("low", "high", "low", "high");
    }

    @Test
    void a_column_that_cannot_be_computed_is_named() {
        String table = Tables.table("FIRST", "1", "\"one\"", "2", "\"two\"")
                .replace("<text>figure</text>", "<text>date(\"no\", \"date\")</text>");

        assertThatThrownBy(() -> run(table, 1))
                .isInstanceOf(DecisionFailed.class)
                .satisfies(failed -> assertThat(((DecisionFailed) failed).problems())
                        .anyMatch(problem -> problem.contains("a-decision")));
    }
}
