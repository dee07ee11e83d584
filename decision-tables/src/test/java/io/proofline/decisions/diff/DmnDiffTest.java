package io.proofline.decisions.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofline.contract.model.Change;
import io.proofline.contract.model.Change.Kind;
import io.proofline.decisions.model.ModelText;
import io.proofline.decisions.model.ShippedModels;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DmnDiffTest {

    @SuppressWarnings("unused") // names the values of a parametrised test
    private static final List<String> KEYS = ShippedModels.KEYS;

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="n">
              <decision id="band" name="band"><variable id="v" name="band"/>
                <decisionTable id="t" hitPolicy="UNIQUE">
                  <input id="i" label="Total"><inputExpression id="ie" typeRef="number"><text>total</text></inputExpression></input>
                  <output id="o" name="band"/>
                  <rule id="low"><inputEntry id="l1"><text>&lt; 60</text></inputEntry><outputEntry id="l2"><text>"rejected"</text></outputEntry></rule>
                  <rule id="mid"><inputEntry id="m1"><text>[60..80)</text></inputEntry><outputEntry id="m2"><text>"review"</text></outputEntry></rule>
                  <rule id="high"><inputEntry id="h1"><text>&gt;= 80</text></inputEntry><outputEntry id="h2"><text>"accepted"</text></outputEntry></rule>
                </decisionTable>
              </decision>
              <decision id="total" name="total"><variable id="tv" name="total"/><literalExpression id="te"><text>1 + 1</text></literalExpression></decision>
              <inputData id="in" name="score"><variable id="iv" name="score"/></inputData>
            </definitions>""";

    private static List<Change> changes(String after) throws IOException {
        return DmnDiff.of(ModelText.of("m", TABLE), ModelText.of("m", after));
    }

    private static String rule(String id) {
        int start = TABLE.indexOf("<rule id=\"" + id);
        return TABLE.substring(start, TABLE.indexOf("</rule>", start) + "</rule>".length());
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void a_model_does_not_differ_from_itself(String key) throws IOException {
        ModelText model = new ShippedModels().find(key).orElseThrow();

        assertThat(DmnDiff.of(model, model)).isEmpty();
    }

    @Test
    void a_changed_cell_is_told_with_its_rule_and_column() throws IOException {
        assertThat(changes(TABLE.replace("[60..80)", "[60..75)").replace("&gt;= 80", "&gt;= 75")))
                .containsExactly(
                        new Change(
                                Kind.CHANGED,
                                "band",
                                "rule 2, Total",
                                "[60..80)",
                                "[60..75)",
                                "Decision band, rule 2, Total: from «[60..80)» to «[60..75)»."),
                        new Change(
                                Kind.CHANGED,
                                "band",
                                "rule 3, Total",
                                ">= 80",
                                ">= 75",
                                "Decision band, rule 3, Total: from «>= 80» to «>= 75»."));
    }

    @Test
    void added_and_removed_rules_are_told_with_their_cells() throws IOException {
        assertThat(changes(TABLE.replace(rule("low"), rule("low").replace("\"low\"", "\"lower\""))))
                .extracting(Change::message)
                .containsExactly(
                        "Decision band, rule 1 was added: < 60 | \"rejected\".",
                        "Decision band, rule 1 was removed: < 60 | \"rejected\".");
    }

    @Test
    void a_rule_that_moved_is_told_and_its_neighbours_are_not() throws IOException {
        String moved = TABLE.replace(rule("low"), "").replace(rule("high"), rule("high") + rule("low"));

        assertThat(changes(moved))
                .containsExactly(new Change(
                        Kind.MOVED, "band", "rule 3", "rule 1", "rule 3", "Decision band, rule 3 was rule 1 before."));
    }

    @Test
    void a_new_column_is_told_once_and_not_for_every_rule() throws IOException {
        String column =
                "<input id=\"j\" label=\"Pack\"><inputExpression id=\"je\"><text>pack</text></inputExpression></input>";
        String wider = TABLE.replace("<output id=\"o\"", column + "<output id=\"o\"")
                .replace(
                        "</inputEntry><outputEntry",
                        "</inputEntry><inputEntry><text>-</text></inputEntry><outputEntry");

        assertThat(changes(wider)).extracting(Change::message).containsExactly("Decision band, input Pack was added.");
    }

    /** What an approver does not read of would go live unseen. */
    @Test
    void types_functions_and_names_inside_of_expressions_are_compared() throws IOException {
        String begun = TABLE.replace("<decision id=\"band\"", """
                <itemDefinition id="b" name="tBand"><typeRef>string</typeRef><allowedValues id="ba"><text>"accepted","review"</text></allowedValues></itemDefinition>
                <businessKnowledgeModel id="f" name="twice"><variable id="fv" name="twice"/><encapsulatedLogic id="fl">\
                <formalParameter id="fp" name="x" typeRef="number"/><literalExpression id="fe"><text>x * 2</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
                <decision id="band\"""")
                .replace("<literalExpression id=\"te\"><text>1 + 1</text></literalExpression>", """
                <context id="c"><contextEntry id="c1"><variable id="c1v" name="a"/><literalExpression id="c1e"><text>1</text></literalExpression></contextEntry></context>""");
        String changed = begun.replace("\"accepted\",\"review\"</text>", "\"accepted\"</text>")
                .replace("x * 2", "x * 3")
                .replace("name=\"a\"", "name=\"b\"")
                .replace(
                        "<variable id=\"iv\" name=\"score\"/>",
                        "<variable id=\"iv\" name=\"score\" typeRef=\"number\"/>");

        assertThat(DmnDiff.of(ModelText.of("m", begun), ModelText.of("m", begun)))
                .isEmpty();
        assertThat(DmnDiff.of(ModelText.of("m", begun), ModelText.of("m", changed)))
                .extracting(Change::elementId, Change::message)
                .containsExactlyInAnyOrder(
                        tuple("b", "Type tBand: from «string, \"accepted\",\"review\"» to «string, \"accepted\"»."),
                        tuple("f", "Function twice: from «twice, x, number, x * 2» to «twice, x, number, x * 3»."),
                        tuple("in", "Input score: from «score» to «score, number»."),
                        tuple("total", "Decision total was changed in names, types or parts of an expression."));
        assertThat(changes(begun))
                .extracting(Change::kind, Change::elementId)
                .contains(tuple(Kind.ADDED, "b"), tuple(Kind.ADDED, "f"));
        assertThat(DmnDiff.of(ModelText.of("m", begun), ModelText.of("m", TABLE)))
                .extracting(Change::message)
                .contains("Type tBand was removed.", "Function twice was removed.");
    }

    @Test
    void the_hit_policy_and_expressions_are_compared() throws IOException {
        assertThat(changes(TABLE.replace("UNIQUE", "FIRST").replace("1 + 1", "1 + 2")))
                .extracting(Change::message)
                .containsExactly(
                        "Decision band, hit policy: from «UNIQUE» to «FIRST».",
                        "Decision total, expression: from «1 + 1» to «1 + 2».");
    }

    @Test
    void decisions_and_inputs_come_and_go() throws IOException {
        assertThat(changes(TABLE.replace("\"total\"", "\"sum\"")
                        .replace("id=\"in\" name=\"score\"", "id=\"in2\" name=\"points\"")))
                .extracting(Change::kind, Change::elementId)
                .containsExactlyInAnyOrder(
                        tuple(Kind.ADDED, "in2"),
                        tuple(Kind.REMOVED, "in"),
                        tuple(Kind.ADDED, "sum"),
                        tuple(Kind.REMOVED, "total"));
    }
}
