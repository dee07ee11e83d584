package io.proofline.decisions.evaluate;

import io.proofline.decisions.model.ModelSource;
import io.proofline.decisions.model.ModelText;
import java.util.Optional;

/** Small models for tests. */
final class Tables {

    private Tables() {}

    static ModelSource of(String decisions) {
        ModelText text = ModelText.of("test", model(decisions));
        return key -> Optional.of(text).filter(model -> model.key().equals(key));
    }

    static String model(String decisions) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="test" name="test" namespace="test">
                  %s
                  <inputData id="in" name="figure"><variable id="iv" name="figure"/></inputData>
                </definitions>""".formatted(decisions);
    }

    static String literal(String feel) {
        return decision("<literalExpression id=\"e\"><text>" + feel + "</text></literalExpression>");
    }

    /** @param cells input and output of each rule in turn */
    static String table(String hitPolicy, String... cells) {
        StringBuilder rules = new StringBuilder();
        for (int i = 0; i < cells.length; i += 2) {
            rules.append("""
                    <rule id="r%1$d"><inputEntry id="r%1$di"><text>%2$s</text></inputEntry>\
                    <outputEntry id="r%1$do"><text>%3$s</text></outputEntry></rule>""".formatted(i / 2 + 1, cells[i], cells[i + 1]));
        }
        return decision("""
                <decisionTable id="t" hitPolicy="%s"><input id="i" label="A figure"><inputExpression id="ie">\
                <text>figure</text></inputExpression></input><output id="o" label="A result"/>%s</decisionTable>""".formatted(hitPolicy, rules));
    }

    private static String decision(String logic) {
        return """
                <decision id="a-decision" name="a_decision"><variable id="v" name="a_decision"/>\
                <informationRequirement id="ir"><requiredInput href="#in"/></informationRequirement>%s</decision>""".formatted(logic);
    }
}
