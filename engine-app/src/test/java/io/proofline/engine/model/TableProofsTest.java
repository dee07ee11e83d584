package io.proofline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.decisions.gate.ModelGate;
import io.proofline.decisions.lint.DmnLint;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableProofsTest {

    private static final String TABLE = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:test">
              <inputData id="score-input" name="score"><variable name="score" typeRef="number"/></inputData>
              <decision id="half" name="half"><variable name="half" typeRef="number"/>
                <informationRequirement><requiredInput href="#score-input"/></informationRequirement>
                <literalExpression><text>score / 2</text></literalExpression></decision>
            </definitions>
            """;
    private static final List<ExampleFile> RIGHT =
            List.of(new ExampleFile("half", "example,score,-> half\nfour,4,2\n"));
    private static final List<ExampleFile> WRONG =
            List.of(new ExampleFile("half", "example,score,-> half\nfour,4,3\n"));

    private final TableProofs proofs = new TableProofs(new DmnLint(new ModelGate()));

    @Test
    void what_holds_is_not_worked_out_twice() {
        List<ExampleOutcome> first = proofs.run("d", TABLE, RIGHT);

        assertThat(first).singleElement().matches(ExampleOutcome::holds);
        assertThat(proofs.run("d", TABLE, RIGHT)).isSameAs(first);
        assertThat(proofs.check("d", TABLE)).isSameAs(proofs.check("d", TABLE));
    }

    @Test
    void other_words_and_other_examples_are_another_question() {
        proofs.run("d", TABLE, RIGHT);

        assertThat(proofs.run("d", TABLE, WRONG)).noneMatch(ExampleOutcome::holds);
        assertThat(proofs.run("d", TABLE.replace("/ 2", "/ 4"), RIGHT)).noneMatch(ExampleOutcome::holds);
    }

    @Test
    void what_does_not_hold_is_tried_again() {
        List<ExampleOutcome> first = proofs.run("d", TABLE, WRONG);

        assertThat(proofs.run("d", TABLE, WRONG)).isNotSameAs(first).isEqualTo(first);
    }
}
