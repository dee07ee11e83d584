package io.proofline.decisions.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.decisions.feel.NoClasses;
import java.io.StringReader;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.core.impl.DMNContextImpl;
import org.kie.dmn.core.impl.DMNRuntimeImpl;

/** What stands behind the gate: even a model that it never saw finds no class to call. */
class NoClassesTest {

    /** What an attacker would call. */
    @SuppressWarnings("unused") // called by name
    public static final class Victim {

        private Victim() {}

        public static String touch(String by) {
            return "touched by " + by;
        }
    }

    static Stream<Arguments> attacks() {
        String java = "{ java: { class: \"" + Victim.class.getName()
                + "\", method signature: \"touch(java.lang.String)\" } }";
        return Stream.of(
                Arguments.of("in an expression", """
                        <literalExpression id="e"><text>(function(by) external %s)("me")</text></literalExpression>""".formatted(java)),
                Arguments.of("as a boxed function", """
                        <context id="c"><contextEntry id="c1"><variable id="f" name="f"/>\
                        <functionDefinition id="fd" kind="Java"><formalParameter id="p" name="by" typeRef="string"/>\
                        <context id="j"><contextEntry id="j1"><variable id="jv1" name="class"/>\
                        <literalExpression id="je1"><text>"%s"</text></literalExpression></contextEntry>\
                        <contextEntry id="j2"><variable id="jv2" name="method signature"/>\
                        <literalExpression id="je2"><text>"touch(java.lang.String)"</text></literalExpression></contextEntry>\
                        </context></functionDefinition></contextEntry>\
                        <contextEntry id="c2"><literalExpression id="e"><text>f("me")</text></literalExpression>\
                        </contextEntry></context>""".formatted(Victim.class.getName())));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void a_Java_function_is_not_found(String where, String logic) {
        assertThat(evaluate(logic, new NoClasses())).as(where).isNotEqualTo("touched by me");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void the_same_function_would_be_found_with_classes(String where, String logic) {
        assertThat(evaluate(logic, Victim.class.getClassLoader())).as(where).isEqualTo("touched by me");
    }

    private static Object evaluate(String logic, ClassLoader classes) {
        String text = """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="n">\
                <decision id="d" name="d"><variable id="v" name="d"/>%s</decision></definitions>""".formatted(logic);
        DMNModel model = ModelCompiler.compiler(classes).compile(new StringReader(text), List.of());
        return new DMNRuntimeImpl(new ModelRuntime(model, classes))
                .evaluateById(model, new DMNContextImpl(), "d")
                .getDecisionResultById("d")
                .getResult();
    }
}
