package io.proofline.decisions.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofline.contract.model.Finding;
import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.model.ShippedModels;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class DmnLintTest {

    @SuppressWarnings("unused") // names the values of a parametrised test
    private static final List<String> KEYS = ShippedModels.KEYS;

    private final DmnLint lint = new DmnLint(new ModelGate());

    private List<Finding> lint(String decisions) {
        return lint.lint(ModelText.of("test", model(decisions)));
    }

    /** Without what is said of the column that a test leaves alone. */
    private List<Finding> lintRules(String decisions) {
        return lint(decisions).stream()
                .filter(finding -> !finding.code().equals("unused-input"))
                .toList();
    }

    private static String model(String decisions) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="test" name="test" namespace="test">
                  <itemDefinition id="ib" name="tBand"><typeRef>string</typeRef>\
                <allowedValues id="ba"><text>"accepted","review","rejected"</text></allowedValues></itemDefinition>
                  %s
                  <inputData id="in" name="score"><variable id="iv" name="score"/></inputData>
                  <inputData id="in2" name="band"><variable id="iv2" name="band"/></inputData>
                </definitions>""".formatted(decisions);
    }

    /** @param rules each "test of score | test of band | output" */
    private static String table(String hitPolicy, String... rules) {
        StringBuilder xml = new StringBuilder();
        for (String rule : rules) {
            String[] cells = rule.replace("<", "&lt;").split("\\|", -1);
            xml.append(
                    "<rule id=\"r%d\"><inputEntry id=\"x%1$d\"><text>%s</text></inputEntry><inputEntry id=\"y%1$d\"><text>%s</text></inputEntry><outputEntry id=\"z%1$d\"><text>%s</text></outputEntry></rule>"
                            .formatted(xml.length(), cells[0].strip(), cells[1].strip(), cells[2].strip()));
        }
        return """
                <decision id="queue" name="queue"><variable id="v" name="queue"/>\
                <informationRequirement id="a"><requiredInput href="#in"/></informationRequirement>\
                <informationRequirement id="b"><requiredInput href="#in2"/></informationRequirement>\
                <decisionTable id="t" hitPolicy="%s"><input id="i" label="Score"><inputExpression id="ie" typeRef="number"><text>score</text>\
                </inputExpression></input><input id="j" label="Band"><inputExpression id="je" typeRef="tBand"><text>band</text></inputExpression></input>\
                <output id="o" name="queue"/>%s</decisionTable></decision>""".formatted(hitPolicy, xml);
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void the_shipped_models_have_no_errors(String key) {
        assertThat(lint.lint(new ShippedModels().find(key).orElseThrow()))
                .filteredOn(Finding::isError)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[65..80)",
                "not(\"a\",\"b\")",
                ">= date(\"2027-01-31\")",
                "in (1, [2..3], > 4)",
                "[65..80)]",
                "{a: 1}.a",
                "\"x"
            })
    void a_cell_that_is_half_written_is_a_finding_and_no_failure(String written) {
        for (int length = 0; length <= written.length(); length++) {
            String half = written.substring(0, length).replace(">", "&gt;");
            assertThat(lint(table("UNIQUE", half + " | - | 1"))).as(half).isNotNull();
            assertThat(lint(table("UNIQUE", "- | - | " + half))).as(half).isNotNull();
        }
        assertThat(lint(table("UNIQUE", "[65..80)] | - | 1"))).anyMatch(Finding::isError);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[50..", "[", "date(", "(1, 2"})
    void half_of_an_expression_is_an_error_at_its_cell(String half) {
        assertThat(lint(table("UNIQUE", "1 | - | 1", half + " | - | 2")))
                .filteredOn(Finding::isError)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("feel");
                    assertThat(finding.elementId()).isEqualTo("queue");
                    assertThat(finding.place()).isEqualTo("rule 2, input 1 (Score)");
                });
    }

    /** So editors leave a new table. */
    @Test
    void a_column_without_an_expression_is_an_error_at_the_column() {
        String begun = table("UNIQUE").replace("<text>score</text>", "").replace("label=\"Score\"", "");
        assertThat(lint(begun)).filteredOn(Finding::isError).singleElement().satisfies(finding -> {
            assertThat(finding.elementId()).isEqualTo("queue");
            assertThat(finding.place()).isEqualTo("input 1");
            assertThat(finding.message()).doesNotContain("DMN id").startsWith("Decision queue, input 1: ");
        });
        assertThat(lint(begun)).extracting(Finding::code).contains("no-rules");
    }

    @Test
    void a_decision_without_a_name_or_without_logic_is_named() {
        assertThat(lint("<decision id=\"new\"><variable id=\"v\"/></decision>"))
                .extracting(Finding::code, Finding::elementId, Finding::isError)
                .contains(tuple("unnamed", "new", true));
        assertThat(lint("<decision id=\"new\" name=\"risk\"><variable id=\"v\" name=\"risk\"/></decision>"))
                .extracting(Finding::code, Finding::elementId, Finding::isError)
                .contains(tuple("no-logic", "new", false));
    }

    @Test
    void a_table_without_gaps_and_overlaps_gives_no_finding() {
        assertThat(lint(table(
                        "UNIQUE",
                        "< 60 | - | 1",
                        "[60..80) | \"review\" | 2",
                        "[60..80) | not(\"review\") | 3",
                        ">= 80 | - | 4")))
                .isEmpty();
    }

    @Test
    void a_gap_is_shown_with_an_input_that_no_rule_matches() {
        assertThat(lintRules(table("UNIQUE", "< 60 | - | 1", "(60..80) | - | 2", ">= 80 | - | 3")))
                .singleElement()
                .isEqualTo(Finding.warning("gap", "queue", "No rule matches Score = 60.", ""));
    }

    @Test
    void a_gap_of_an_enumeration_is_one_of_its_allowed_values() {
        assertThat(lint(table("UNIQUE", "- | \"accepted\" | 1", ">= 0 | \"rejected\" | 2", "- | \"review\" | 3")))
                .singleElement()
                .extracting(Finding::message)
                .isEqualTo("No rule matches Score = -1, Band = \"rejected\".");
    }

    @Test
    void an_overlap_is_an_error_where_one_rule_only_may_match_and_shows_an_input() {
        assertThat(lintRules(table("UNIQUE", "<= 60 | - | 1", "[60..80] | - | 2", "> 80 | - | 3")))
                .singleElement()
                .isEqualTo(Finding.error(
                        "overlap",
                        "queue",
                        "The rules 1 and 2 both match Score = 60, Band = \"accepted\", which the hit policy UNIQUE does not allow.",
                        "rule 2"));
    }

    @Test
    void rules_that_say_the_same_may_overlap_where_any_may_decide() {
        assertThat(lintRules(table("ANY", "<= 60 | - | 1", ">= 60 | - | 1"))).isEmpty();
        assertThat(lintRules(table("ANY", "<= 60 | - | 1", ">= 60 | - | 2")))
                .extracting(Finding::code)
                .containsExactly("overlap");
    }

    @Test
    void a_rule_behind_one_that_always_matches_has_no_effect_where_the_first_decides() {
        assertThat(lint(table("FIRST", "< 60 | - | 1", "- | - | 2", ">= 80 | \"review\" | 3")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("rule-without-effect");
                    assertThat(finding.place()).isEqualTo("rule 3");
                });
    }

    @Test
    void a_table_that_collects_may_have_gaps_and_overlaps() {
        assertThat(lint(table("COLLECT", "< 60 | \"review\" | 1", "< 80 | \"review\" | 2")))
                .isEmpty();
    }

    @Test
    void what_cannot_be_reckoned_with_is_neither_a_gap_nor_an_overlap() {
        assertThat(lintRules(table("UNIQUE", "< 60 | - | 1", "? > 60 and ? &lt; 70 | - | 2", ">= 60 | - | 3")))
                .isEmpty();
    }

    @Test
    void an_input_that_no_rule_looks_at_is_named() {
        assertThat(lint(table("UNIQUE", "< 60 | - | 1", ">= 60 | - | 2")))
                .singleElement()
                .isEqualTo(Finding.warning("unused-input", "queue", "No rule looks at the input Band.", "input 2"));
    }

    @Test
    void an_unknown_variable_is_an_error_at_its_cell() {
        assertThat(lint(table("UNIQUE", "< 60 | \"review\" | 1", ">= limit | - | 2")))
                .filteredOn(Finding::isError)
                .anySatisfy(finding -> {
                    assertThat(finding.elementId()).isEqualTo("queue");
                    assertThat(finding.place()).isEqualTo("rule 2, input 1 (Score)");
                    assertThat(finding.message()).contains("limit");
                });
    }

    @Test
    void what_the_gate_refuses_comes_with_the_elements_id() {
        assertThat(
                        lint(
                                "<decision id=\"d\" name=\"d\"><variable id=\"v\" name=\"d\"/><literalExpression id=\"e\"><text>x.class</text></literalExpression></decision>"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.elementId()).isEqualTo("e");
                    assertThat(finding.message()).contains("class");
                });
    }

    @Test
    void inputs_that_nothing_asks_for_are_named() {
        assertThat(lint(
                        "<decision id=\"d\" name=\"d\"><variable id=\"v\" name=\"d\"/><informationRequirement id=\"a\"><requiredInput href=\"#in\"/></informationRequirement>"
                                + "<literalExpression id=\"e\"><text>1 + 1</text></literalExpression></decision>"))
                .extracting(Finding::code, Finding::elementId)
                .containsExactlyInAnyOrder(tuple("unused-requirement", "d"), tuple("unused-input-data", "in2"));
    }

    /** What is reckoned with without FEEL has to come out as FEEL has it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                "< 60",
                "<= 60",
                "> 60",
                ">= 60",
                "60",
                "[60..80]",
                "(60..80)",
                "]60..80[",
                "[60..80)",
                "(60..80]",
                "< 60, >= 80",
                "(60..80], 90",
                "not(60)",
                "not(< 60, > 80)",
                "\"review\"",
                "\"review\",\"accepted\"",
                "not(\"review\")",
                "true",
                "not(true)",
                "null",
                "not(null)",
                "-1.50",
                "\"a,b\", \"(\""
            })
    void cells_are_read_as_feel_reads_them(String cell) {
        List<Object> values = Arrays.asList(
                new BigDecimal("59"),
                new BigDecimal("60"),
                new BigDecimal("70"),
                new BigDecimal("80"),
                new BigDecimal("90"),
                new BigDecimal("-1.5"),
                "review",
                "accepted",
                "other",
                "a,b",
                true,
                false,
                null);
        String table = table("FIRST", cell + " | - | true", "- | - | false").replace(" typeRef=\"number\"", "");
        KieDecisionService service = new KieDecisionService(key -> Optional.of(ModelText.of("test", model(table))));
        CellTest test = CellTest.of(cell).orElseThrow();

        for (Object value : values) {
            Map<String, Object> inputs = new HashMap<>();
            inputs.put("score", value);
            inputs.put("band", "review");
            if (comparable(cell, value)) {
                assertThat(test.test(value))
                        .as("%s of %s", cell, value)
                        .isEqualTo(service.evaluate("test", "queue", inputs).result());
            }
        }
    }

    /** FEEL gives no answer where kinds of values differ, for which the types of columns are there. */
    private static boolean comparable(String cell, Object value) {
        boolean numbers = cell.matches(".*\\d.*") && !cell.contains("\"");
        boolean texts = cell.contains("\"");
        boolean truths = cell.contains("true");
        return cell.equals("-")
                || cell.contains("null")
                || (numbers && value instanceof BigDecimal)
                || (texts && value instanceof String)
                || (truths && value instanceof Boolean);
    }

    @Test
    void an_expression_that_somebody_is_still_writing_is_an_error_and_no_failure() {
        String shipped = new ShippedModels()
                .find(ShippedModels.VERIFICATION)
                .orElseThrow()
                .text();
        for (String unfinished : List.of("count(hard_stops", "count(", "(", "hard_stops[", "if hard_stops then")) {
            assertThat(lint.lint(
                            ModelText.of(ShippedModels.VERIFICATION, shipped.replace("count(hard_stops)", unfinished))))
                    .as(unfinished)
                    .anyMatch(
                            finding -> finding.isError() && finding.elementId().equals("band"));
        }
    }
}
