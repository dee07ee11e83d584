package io.proofline.decisions.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.proofline.contract.model.Finding;
import io.proofline.decisions.model.ShippedModels;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelGateTest {

    @SuppressWarnings("unused") // names the values of a parametrised test
    private static final List<String> KEYS = ShippedModels.KEYS;

    private final ModelGate gate = new ModelGate();

    private AbstractThrowableAssert<?, ?> refusal(String text) {
        return assertThatThrownBy(() -> gate.admit(text)).isInstanceOf(ModelRefused.class);
    }

    private static String model(String content) {
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m" namespace="n">%s</definitions>""".formatted(content);
    }

    private static String expression(String feel) {
        return model("""
                <decision id="d" name="d"><variable id="v" name="d"/>\
                <literalExpression id="e"><text>%s</text></literalExpression></decision>""".formatted(feel.replace("&", "&amp;").replace("<", "&lt;")));
    }

    @ParameterizedTest
    @FieldSource("KEYS")
    void the_shipped_models_are_let_through(String key) {
        String text = new ShippedModels().find(key).orElseThrow().text();

        assertThatCode(() -> gate.admit(text)).doesNotThrowAnyException();
    }

    static Stream<HostileTable> hostileTables() {
        return HostileTables.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostileTables")
    void a_hostile_model_is_refused_with_the_element_named(HostileTable hostile) {
        assertThatThrownBy(() -> gate.admit(hostile.text()))
                .isInstanceOfSatisfying(ModelRefused.class, refused -> assertThat(refused.findings())
                        .anySatisfy(finding -> {
                            assertThat(finding.elementId()).isEqualTo(hostile.element());
                            assertThat(finding.message())
                                    .contains(hostile.says())
                                    .endsWith(".")
                                    .hasSizeLessThan(400);
                        })
                        .allMatch(Finding::isError));
    }

    @Test
    void entities_that_grow_are_not_expanded() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            laughs.append(
                    "<!ENTITY a%d \"%s\">".formatted(i, "&a%d;".formatted(i - 1).repeat(10)));
        }
        refusal(laughs + "]>" + model("<description>&a29;</description>"))
                .hasMessage("The file has a document type declaration.");
    }

    @Test
    void no_file_is_read_for_an_entity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");

        refusal("<!DOCTYPE d [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                        + model("<description>&x;</description>"))
                .hasMessage("The file has a document type declaration.");
    }

    @Test
    void nobody_is_called_for_a_document_type() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            server.setSoTimeout(200);
            String address = "http://127.0.0.1:" + server.getLocalPort() + "/x.dtd";

            refusal("<!DOCTYPE d SYSTEM \"" + address + "\">" + model("")).hasMessageContaining("document type");
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void an_undeclared_entity_is_refused() {
        refusal(model("<description>&x;</description>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Java", "PMML", "java", ""})
    void a_function_outside_FEEL_is_refused_with_its_element(String kind) {
        refusal(model("<businessKnowledgeModel id=\"b\" name=\"b\"><encapsulatedLogic id=\"f\" kind=\"" + kind
                        + "\"/></businessKnowledgeModel>"))
                .hasMessage("Element encapsulatedLogic f is a function of kind " + kind + "; only FEEL is allowed.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function(x) external { java: { class: \"java.lang.Math\", method signature: \"cos(double)\" } }",
                "function(x)external{java:{class:\"java.lang.Math\",method signature:\"cos(double)\"}}",
                "(function(x)\n  /* a \" quote */ external /* and \" another */ {java: {}})(1)",
                "\"\\\\\" + (function(x) external {java: {}})(\"\\\\\")",
                "[1][external]",
                "\"a\".class.classLoader",
                "\"a\".Class",
                "\"a\" . getClass",
                "[\"a\"][class != null]",
                "sum.class"
            })
    void an_expression_that_reaches_out_of_FEEL_is_refused(String feel) {
        refusal(expression(feel)).hasMessageStartingWith("Element text in literalExpression e uses the word ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a class of its own, external to all\"",
                "if x then \"external\" else \"no class\"",
                "classification.external_id",
                "world class_a"
            })
    void such_words_are_allowed_inside_texts_and_longer_names(String feel) {
        assertThatCode(() -> gate.admit(expression(feel))).doesNotThrowAnyException();
    }

    @Test
    void imports_are_refused() {
        refusal(model("<import id=\"i\" importType=\"x\" namespace=\"y\" name=\"z\"/>"))
                .hasMessage("Element import i is not allowed: a model stands by itself and imports nothing.");
    }

    /** Camunda Modeler, for one, writes there for which platform a file was drawn. */
    @Test
    void what_a_desktop_modeler_notes_at_the_head_of_a_file_is_let_through_and_nothing_else_of_its_own() {
        String noted = model("<inputData id=\"i\" name=\"i\"/>")
                .replace(
                        "<definitions ",
                        "<definitions xmlns:modeler=\"http://camunda.org/schema/modeler/1.0\" xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" modeler:executionPlatform=\"Camunda Cloud\" modeler:executionPlatformVersion=\"8.6.0\" ");
        assertThatCode(() -> gate.admit(noted)).doesNotThrowAnyException();

        refusal(noted.replace("<inputData ", "<inputData modeler:executionPlatform=\"x\" "))
                .hasMessageContaining("inputData i has the attribute executionPlatform");
        refusal(noted.replace("<inputData ", "<inputData camunda:historyTimeToLive=\"180\" "))
                .hasMessageContaining("inputData i has the attribute historyTimeToLive");
    }

    @Test
    void extensions_are_refused() {
        refusal(model("<extensionElements><x xmlns=\"http://www.drools.org/kie/dmn/1.2\"/></extensionElements>"))
                .hasMessageContaining("extensions are not evaluated")
                .hasMessageContaining("(http://www.drools.org/kie/dmn/1.2)");
    }

    @Test
    void a_reference_with_the_models_own_namespace_is_let_through_and_one_with_anothers_is_not() {
        String reference =
                "<decision id=\"d\" name=\"d\"><informationRequirement id=\"r\"><requiredDecision href=\"%s#x\"/>"
                        + "</informationRequirement></decision>";

        assertThatCode(() -> gate.admit(model(reference.formatted("n")))).doesNotThrowAnyException();
        refusal(model(reference.formatted("nn"))).hasMessageContaining("refers to another file");
    }

    @Test
    void a_reference_to_another_file_is_refused() {
        refusal(model(
                        "<decision id=\"d\" name=\"d\"><informationRequirement id=\"r\"><requiredDecision href=\"other.dmn#x\"/>"
                                + "</informationRequirement></decision>"))
                .hasMessageContaining("requiredDecision in informationRequirement r refers to another file");
    }

    @ParameterizedTest
    @CsvSource({
        "class, java.util.LinkedHashMap",
        "reference, ../..",
        "resolves-to, java.lang.ProcessBuilder",
        "serialization, custom",
        "locationURI, file:///etc/passwd"
    })
    void attributes_that_the_parser_behind_could_take_for_orders_are_refused(String attribute, String value) {
        refusal(model("<inputData id=\"i\" name=\"i\" " + attribute + "=\"" + value + "\"/>"))
                .hasMessage("Element inputData i has the attribute " + attribute + ", which is not allowed here.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<di:waypoint id=\"w\" x=\"1\" y=\"1\" class=\"java.lang.ProcessBuilder\"/>",
                "<di:java.lang.ProcessBuilder id=\"w\"/>",
                "<di:extension id=\"w\"/>"
            })
    void a_diagram_holds_nothing_but_shapes(String element) {
        refusal(model("<di:DMNDI xmlns:di=\"https://www.omg.org/spec/DMN/20191111/DMNDI/\">" + element + "</di:DMNDI>"))
                .hasMessageContaining(" w ");
    }

    @Test
    void another_language_than_FEEL_is_refused() {
        refusal(
                        model(
                                "<decision id=\"d\" name=\"d\"><literalExpression id=\"e\" expressionLanguage=\"groovy\"/></decision>"))
                .hasMessage("Element literalExpression e is written in groovy; only FEEL is allowed.");
    }

    @Test
    void a_file_that_is_no_DMN_is_refused() {
        refusal("<process xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"/>")
                .hasMessageContaining("vocabulary that is not allowed");
        refusal("not XML at all").hasMessageStartingWith("The file is not well-formed XML");
        refusal("").hasMessageStartingWith("The file is not well-formed XML");
    }

    @Test
    void a_processing_instruction_is_refused() {
        refusal("<?xml-stylesheet href=\"x.xsl\"?>" + model("")).hasMessageContaining("processing instruction");
    }

    @Test
    void a_file_that_is_too_long_is_not_parsed() {
        refusal("<".repeat(2_000_001)).hasMessageStartingWith("The file is longer than");
    }

    @Test
    void elements_nested_too_deeply_are_refused() {
        refusal(model("<context>".repeat(100))).hasMessage("Elements are nested deeper than 40 levels.");
    }

    @Test
    void too_many_elements_are_refused() {
        refusal(model("<list/>".repeat(60_000))).hasMessage("The file has more than 50000 elements.");
    }

    @Test
    void an_expression_that_is_too_long_is_refused_with_its_place() {
        refusal(expression("1+".repeat(5_000) + "1"))
                .hasMessage("The expression in text in literalExpression e is longer than 8000 characters.");
    }

    @Test
    void every_problem_is_told() {
        refusal(model("<import id=\"i\"/><inputData id=\"x\" name=\"x\" class=\"y\"/>"))
                .hasMessageContaining("import i")
                .hasMessageContaining("inputData x");
    }
}
