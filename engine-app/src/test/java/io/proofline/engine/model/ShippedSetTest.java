package io.proofline.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.proofline.casecore.model.ModelSets;
import io.proofline.casecore.model.NewModel;
import io.proofline.contract.model.Change;
import io.proofline.contract.model.ExampleFile;
import io.proofline.contract.model.ExampleOutcome;
import io.proofline.contract.model.Finding;
import io.proofline.contract.model.ModelKind;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.gate.ProcessVocabulary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The inspector and the models of this build: what an officer sees who opens them without a change. */
class ShippedSetTest {

    private static final List<NewModel> MODELS = ShippedSet.models();
    private static final Map<String, String> DECISIONS = MODELS.stream()
            .filter(model -> model.kind() == ModelKind.DECISIONS)
            .collect(Collectors.toMap(NewModel::key, NewModel::text));

    private final LiveModelInspector inspector = new LiveModelInspector(
            new ProcessGate(new ProcessVocabulary(
                    Set.of("evidenceStock", "evidenceRequest", "reviewerRequest", "reviewEscalation", "caseConclusion"),
                    Set.of("caseScored", "qualitySample", "reviewOpened", "approvalOpened"),
                    Set.of())),
            noSets());

    private static ModelSets noSets() {
        ModelSets none = mock(ModelSets.class);
        when(none.liveSet()).thenReturn(Optional.empty());
        return none;
    }

    private List<Finding> check(String key) {
        NewModel model = model(key);
        return inspector.check(model.kind(), key, model.text(), DECISIONS);
    }

    private static NewModel model(String key) {
        return MODELS.stream()
                .filter(model -> model.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void no_shipped_model_has_an_error() {
        assertThat(MODELS).hasSize(5).allSatisfy(model -> assertThat(check(model.key()))
                .as(model.key())
                .noneMatch(Finding::isError));
    }

    @Test
    void the_shipped_process_names_decisions_that_are_there() {
        assertThat(check("ekyc-verification")).extracting(Finding::code).doesNotContain("decision-unknown");
        assertThat(inspector.check(
                        ModelKind.PROCESS,
                        "ekyc-verification",
                        model("ekyc-verification").text(),
                        Map.of()))
                .extracting(Finding::code)
                .contains("decision-unknown");
    }

    /** Columns that are there to be used by officers, and sentences that fall back to a general one. */
    @Test
    void the_warnings_about_shipped_models_are_known() {
        assertThat(MODELS.stream()
                        .flatMap(model -> check(model.key()).stream())
                        .map(finding -> finding.elementId() + " " + finding.code()))
                .containsOnly(
                        "duplicate-limits unused-input",
                        "weights unused-input",
                        "liveness-video unused-input",
                        "queue unused-input",
                        "queue unused-requirement",
                        "quality unused-input",
                        "sentences-of-code gap");
    }

    @Test
    void every_shipped_example_holds() {
        for (String key : DECISIONS.keySet()) {
            List<ExampleOutcome> outcomes =
                    inspector.run(key, model(key).text(), model(key).examples());
            assertThat(outcomes).as(key).isNotEmpty().allMatch(ExampleOutcome::holds);
        }
    }

    @Test
    void a_changed_threshold_is_told_in_words_and_by_the_cells_of_the_examples() {
        String before = model("verification").text();
        String after = before.replace("<text>&gt;= 80</text>", "<text>&gt;= 85</text>");
        assertThat(after).isNotEqualTo(before);

        assertThat(inspector.compare(ModelKind.DECISIONS, before, after))
                .extracting(Change::elementId)
                .contains("band");
        assertThat(inspector.run("verification", after, model("verification").examples()))
                .filteredOn(outcome -> !outcome.holds())
                .isNotEmpty()
                .allSatisfy(outcome -> assertThat(outcome.cells())
                        .anySatisfy(cell -> assertThat(cell.actual()).isNotEqualTo(cell.expected())));
    }

    @Test
    void examples_that_make_no_sense_are_outcomes_and_no_failures() {
        String text = model("verification").text();
        assertThat(List.of("", "\"", "example,a,-> band\nrow,1", "example,a,a.b\nrow,1,2\n", "example,total\nrow,1\n"))
                .allSatisfy(csv -> assertThat(
                                inspector.run("verification", text, List.of(new ExampleFile("band", csv))))
                        .as(csv)
                        .singleElement()
                        .satisfies(outcome -> assertThat(outcome.holds()).isFalse()));
        assertThat(inspector.run("verification", text, List.of(new ExampleFile("nowhere", "example,-> x\nrow,1\n"))))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.problem()).contains("nowhere"));
        assertThat(inspector.run("verification", "<nonsense", List.of(new ExampleFile("band", "e,-> band\nrow,1\n"))))
                .singleElement()
                .satisfies(outcome -> assertThat(outcome.problem()).isNotEmpty());
    }

    @Test
    void hostile_texts_are_findings_and_no_failures() {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>";
        for (ModelKind kind : ModelKind.values()) {
            for (String text : List.of("", "no xml", xxe, "<a>".repeat(100_000))) {
                assertThat(inspector.check(kind, "verification", text))
                        .as(kind + text.substring(0, Math.min(9, text.length())))
                        .anyMatch(Finding::isError);
                assertThatThrownBy(() ->
                                inspector.compare(kind, model("verification").text(), text))
                        .isInstanceOf(IllegalArgumentException.class);
            }
        }
    }

    @Test
    void a_process_under_another_key_is_refused() {
        assertThat(inspector.check(
                        ModelKind.PROCESS, "another", model("ekyc-verification").text(), DECISIONS))
                .extracting(Finding::code)
                .contains("other-process");
    }
}
