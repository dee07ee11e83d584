package io.proofline.decisions.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.decisions.evaluate.KieDecisionService;
import io.proofline.decisions.model.ShippedModels;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShippedExamplesTest {

    private static final ShippedModels MODELS = new ShippedModels();
    private static final KieDecisionService DECISIONS = new KieDecisionService(MODELS);
    private static final ShippedExamples EXAMPLES = new ShippedExamples(DECISIONS);
    private static final ExampleRunner RUNNER = new ExampleRunner(DECISIONS);
    private static final Pattern RULE = Pattern.compile("<rule id=\"([^\"]+)\"");

    static Stream<Arguments> examples() {
        return ShippedModels.KEYS.stream()
                .flatMap(model -> EXAMPLES.of(model).stream())
                .flatMap(table -> table.examples().stream()
                        .map(example -> Arguments.of(table.model(), table.subject(), example.name(), table, example)));
    }

    @ParameterizedTest(name = "{0}/{1}: {2}")
    @MethodSource("examples")
    void an_example_holds(String model, String subject, String name, ExampleTable table, Example example) {
        assertThat(RUNNER.run(table, example).differences())
                .as("%s/%s.csv, line %d: %s", model, subject, example.line(), name)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"verification", "evidence-policy", "queue-routing"})
    void every_rule_is_fired_by_an_example(String model) {
        Set<String> fired = new HashSet<>();
        for (ExampleTable table : EXAMPLES.of(model)) {
            table.examples()
                    .forEach(example -> fired.addAll(RUNNER.run(table, example).firedRules()));
        }

        Set<String> rules = RULE.matcher(MODELS.find(model).orElseThrow().text())
                .results()
                .map((MatchResult rule) -> rule.group(1))
                .collect(Collectors.toSet());
        assertThat(fired).containsExactlyInAnyOrderElementsOf(rules);
    }

    @Test
    void every_decision_but_the_lookup_of_sentences_has_examples() {
        Stream<String> subjects = ShippedModels.KEYS.stream()
                .flatMap(model -> EXAMPLES.of(model).stream())
                .map(ExampleTable::subject);
        List<String> decisions = ShippedModels.KEYS.stream()
                .flatMap(model -> DECISIONS.decisions(model).stream())
                .filter(decision -> !List.of("sentences-of-code", "reason-text").contains(decision))
                .toList();

        assertThat(subjects).containsAll(decisions);
    }

    @Test
    void an_example_that_does_not_hold_says_what_differs() {
        ExampleTable table = ExampleTable.parse(
                "verification",
                "band",
                "example,hard_stops,unmade_checks,review_reasons,total,-> band\nwrong,[],[],[],59.9,accepted\n");

        assertThat(RUNNER.run(table, table.examples().get(0)).differences())
                .containsExactly("band is rejected, expected accepted.");
    }
}
