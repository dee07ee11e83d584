package io.proofline.decisions.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.decision.DecisionFailed;
import io.proofline.contract.model.Finding;
import io.proofline.decisions.feel.EvaluationSteps;
import io.proofline.decisions.model.ModelText;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractStringAssert;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What grows, backtracks or reaches out without a loop of its own ends too, and is told of with its place. */
class EvaluationBoundsTest {

    private static final String STEPS = "It takes more than 200000 steps.";

    private static Object run(String decisions) {
        return new KieDecisionService(Tables.of(decisions))
                .evaluate("test", "a-decision", Map.of("figure", 2_000_000_000))
                .result();
    }

    private static AbstractStringAssert<?> stopped(String decisions) {
        return assertThatThrownBy(() -> run(decisions))
                .isInstanceOf(DecisionFailed.class)
                .extracting(failed -> ((DecisionFailed) failed).problems(), InstanceOfAssertFactories.LIST)
                .singleElement(InstanceOfAssertFactories.STRING);
    }

    /** Each name takes the one before eight times, ten times over: a thousand million of what there was first. */
    private static String grown(String first, String step) {
        StringBuilder context = new StringBuilder("{ a0: " + first);
        for (int i = 1; i <= 10; i++) {
            context.append(", a").append(i).append(": ").append(step.replace("x", "a" + (i - 1)));
        }
        return context.append(" }.a10").toString();
    }

    static List<String> growing() {
        String eight = "x, x, x, x, x, x, x, x";
        return List.of(
                grown("\"text\"", eight.replace(", ", " + ")),
                grown("[1]", "concatenate(" + eight + ")"),
                grown("[1]", "flatten([" + eight + "])"),
                grown("[1]", "append(concatenate(" + eight + "), 1)"),
                grown("\"text\"", "string join([" + eight + "])"),
                grown("\"text\"", "replace(x, \"^(.+)$\", \"$1$1$1$1$1$1$1$1\")"),
                // a list of itself is small until somebody looks into it
                grown("[1]", "[" + eight + "]"),
                "string(" + grown("[1]", "[" + eight + "]") + ")",
                grown("[1]", "[" + eight + "]") + " = " + grown("[2]", "[" + eight + "]"),
                grown("[1]", "[" + eight + "]") + " in [" + grown("[1]", "[" + eight + "]") + "]",
                grown("1", "[" + eight + "]") + " instance of " + "list&lt;".repeat(10) + "number" + "&gt;".repeat(10),
                grown("{ a: 1 }", "{ b: x, c: x, d: x, e: x, f: x, g: x, h: x, i: x }"),
                "string join(for i in 1..9000 return \"\", " + grown("\"text\"", "x + x") + ")",
                "replace(" + grown("\"text\"", "x + x") + ", \".\", " + grown("\"text\"", "x + x") + ")",
                "count(distinct values(for i in 1..50000 return i))",
                "count(union(for i in 1..50000 return i, for i in 1..50000 return i))");
    }

    @ParameterizedTest
    @MethodSource("growing")
    void what_grows_is_stopped(String feel) {
        stopped(Tables.literal(feel)).isEqualTo("Decision a-decision: " + STEPS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")",
                "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a|aa)+$\")",
                "split(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"(.*.*.*.*.*.*.*)*b\")",
                "{ m: matches, r: m(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\") }.r"
            })
    void a_regular_expression_that_never_ceases_to_look_is_stopped(String feel) {
        stopped(Tables.literal(feel)).isEqualTo("Decision a-decision: " + STEPS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sqrt(1e999999999)", "1e999999999", "figure * 1e999999999", "[10 ** 999999999][1]"})
    void a_number_beyond_decimals_is_stopped(String feel) {
        stopped(Tables.literal(feel)).endsWith(": A number in it is larger or finer than decimals are.");
    }

    @Test
    void the_cell_is_named() {
        String never = "matches(\"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!\", \"^(a+)+$\")";

        stopped(Tables.table("FIRST", "1", "1", "-", never))
                .isEqualTo("Decision a-decision, rule 2, output 1 (A result): " + STEPS);
        stopped(Tables.table("FIRST", "1", "1", never, "1"))
                .isEqualTo("Decision a-decision, rule 2, input 1 (A figure): " + STEPS);
    }

    @Test
    void what_calls_itself_without_end_fails() {
        assertThatThrownBy(() -> run(Tables.literal("{ f: function(n) f(n + 1), r: f(1) }.r")))
                .isInstanceOf(DecisionFailed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-                           | 3000",
                "1 +                         | 1500",
                "if true then 1 else         | 350",
                "for i in [1] return         | 350",
                "1 **                        | 1500"
            })
    void what_is_too_deep_to_be_read_is_no_failure_of_the_reader(String part, int times) {
        String model = Tables.model(Tables.literal((part + " ").repeat(times) + "1"));
        List<Finding> findings = ModelProblems.of(ModelText.of("test", model));

        assertThat(findings).allSatisfy(finding -> assertThat(finding.isError()).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "matches(\"a\", \"b\", \"') or contains(unparsed-text('%s'), 'secret') or matches('a', 'b', '\")",
                "replace(\"abc\", \"b\", \"x\", \"') || unparsed-text('%s') || replace('abc', 'b', 'x', '\") = \"axcsecretaxc\"",
                "matches(\"a\", \"a') or contains(unparsed-text('%s'), 'secret') or matches('a', 'b\", \"i\")",
                "matches(\"a\", \"b\", \";j\")"
            })
    void flags_and_patterns_are_no_queries(String feel, @TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");

        assertThat(outcome(feel.formatted(secret.toUri()))).isNotEqualTo(true);
    }

    @Test
    void nobody_is_called_by_a_flag() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(100);
            Object outcome = outcome("matches(\"a\", \"b\", \"') or contains(unparsed-text('http://127.0.0.1:"
                    + server.getLocalPort() + "/'), 'x') or matches('a', 'b', '\")");

            assertThat(outcome).isNotEqualTo(true);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    /** Types look at their values by a way of their own, and invocations call functions by another. */
    @Test
    void a_flag_is_no_query_in_a_type_or_an_invocation_either(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String flags = "') or contains(unparsed-text('" + secret.toUri() + "'), 'secret') or matches('a', 'b', '";
        String type = "<itemDefinition id=\"ty\" name=\"ty\"><typeRef>string</typeRef><allowedValues id=\"av\"><text>"
                + "matches(?, \"b\", \"" + flags + "\")</text></allowedValues></itemDefinition>";
        String typed =
                "<decision id=\"a-decision\" name=\"a_decision\"><variable id=\"v\" name=\"a_decision\" typeRef=\"ty\"/>"
                        + "<literalExpression id=\"e\"><text>\"a\"</text></literalExpression></decision>";
        assertThatThrownBy(() -> run(type + typed)).isInstanceOf(DecisionFailed.class);

        String binding =
                "<binding><parameter id=\"p%1$s\" name=\"%1$s\"/><literalExpression id=\"x%1$s\"><text>\"%2$s\"</text>"
                        + "</literalExpression></binding>";
        String invocation = "<decision id=\"a-decision\" name=\"a_decision\"><variable id=\"v\" name=\"a_decision\"/>"
                + "<invocation id=\"in\"><literalExpression id=\"e\"><text>matches</text></literalExpression>"
                + binding.formatted("input", "a") + binding.formatted("pattern", "b")
                + binding.formatted("flags", flags) + "</invocation></decision>";
        assertThatThrownBy(() -> run(invocation)).isInstanceOf(DecisionFailed.class);
    }

    private static Object outcome(String feel) {
        try {
            return run(Tables.literal(feel));
        } catch (DecisionFailed failed) {
            return failed.getMessage();
        }
    }

    @Test
    void regular_expressions_are_those_of_XPath() {
        assertThat(run(Tables.literal("matches(\"Zürich\", \"^z\\p{L}+$\", \"i\")")))
                .isEqualTo(true);
        assertThat(run(Tables.literal("matches(input: \"a.b\", pattern: \"a.b\", flags: \"q\")")))
                .isEqualTo(true);
        assertThat(run(Tables.literal(
                        "replace(\"0764521234\", \"(\\d{3})(\\d{3})(\\d{2})(\\d{2})\", \"($1) $2-$3-$4\")")))
                .isEqualTo("(076) 452-12-34");
        assertThat(run(Tables.literal("replace(\"it's &lt;b&gt; &amp; \\\"c\\\"\", \"'|&lt;\", \"&amp;\")")))
                .isEqualTo("it&s &b> & \"c\"");
        assertThat(run(Tables.literal("split(\"a;b;;c\", \";\")"))).isEqualTo(List.of("a", "b", "", "c"));
    }

    @Test
    void what_is_large_but_not_without_end_is_evaluated() {
        assertThat(run(Tables.literal("string length(string join(for i in 1..1000 return \"a text of some length\"))")))
                .isEqualTo(new BigDecimal(21_000));
        assertThat(run(Tables.literal("count(distinct values(for i in 1..500 return i))")))
                .isEqualTo(new BigDecimal(500));
        assertThat(run(Tables.literal("decimal(1 / 3, 6000) > 0.3"))).isEqualTo(true);
    }

    @Test
    void who_gets_round_the_steps_is_stopped_by_the_clock() {
        EvaluationSteps.begin(Duration.ofSeconds(-1));
        try {
            assertThatThrownBy(EvaluationSteps::breathe)
                    .isInstanceOf(EvaluationSteps.Stopped.class)
                    .hasMessage("It takes longer than 10 seconds.");
            assertThatThrownBy(() -> EvaluationSteps.take(1)).isInstanceOf(EvaluationSteps.Stopped.class);
        } finally {
            EvaluationSteps.begin();
        }
    }
}
