package io.proofline.processes.lint;

import static io.proofline.processes.Models.file;
import static io.proofline.processes.Models.flow;
import static io.proofline.processes.Models.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofline.contract.model.Finding;
import io.proofline.processes.Models;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.shipped.ShippedProcesses;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessLintTest {

    private static final String START = "<startEvent id=\"start\"/>";
    private static final String END = "<serviceTask id=\"close\" flowable:delegateExpression=\"${caseConclusion}\"/>"
            + flow("close", "end") + "<endEvent id=\"end\"/>";

    private final ProcessLint lint = new ProcessLint(
            new ProcessGate(Models.VOCABULARY),
            ProcessWords.of(Set.of(
                    "evidence-policy/liveness-video",
                    "verification/band",
                    "queue-routing/queue",
                    "queue-routing/override",
                    "queue-routing/quality")));

    private List<Finding> lint(String content) {
        return lint.lint(file(process("p", content)));
    }

    private static String decided(String content) {
        return START + flow("start", "score")
                + "<businessRuleTask id=\"score\"><extensionElements><proofline:decision ref=\"verification/band\">"
                + "<proofline:output variable=\"band\" decision=\"band\"/></proofline:decision></extensionElements></businessRuleTask>"
                + flow("score", "which") + content + END;
    }

    /** Which decisions there are is not known in this module; the tables' own tests ask for each. */
    @Test
    void the_shipped_models_have_nothing_to_be_mended() {
        assertThat(ShippedProcesses.KEYS).allSatisfy(key -> assertThat(lint.lint(ShippedProcesses.read(key)))
                .filteredOn(Finding::isError)
                .filteredOn(finding -> !finding.code().equals("decision-unknown"))
                .isEmpty());
    }

    @Test
    void an_answer_is_taken_from_a_decision_that_there_is() {
        String asked = decided(flow("which", "close"));

        assertThat(lint(asked.replace("decision=\"band\"", "decision=\"mood\"")))
                .filteredOn(Finding::isError)
                .filteredOn(finding -> finding.code().equals("decision-unknown"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.elementId()).isEqualTo("score");
                    assertThat(finding.message()).contains("verification/mood");
                });
        assertThat(lint(asked)).noneMatch(finding -> finding.code().equals("decision-unknown"));
    }

    @Test
    void a_mandatory_field_is_one_that_documents_have() {
        String step = START + flow("start", "validate")
                + "<serviceTask id=\"validate\" flowable:type=\"external-worker\" flowable:topic=\"document-validate\""
                + " flowable:exclusive=\"false\" proofline:required=\"nationality shoe_size\"/>"
                + flow("validate", "close") + END;

        assertThat(lint(step)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("field-unknown");
            assertThat(finding.elementId()).isEqualTo("validate");
            assertThat(finding.message()).contains("shoe_size");
        });
        assertThat(lint(step.replace(" shoe_size", " place_of_birth"))).isEmpty();
    }

    @Test
    void a_process_that_leads_from_start_to_conclusion_gives_no_finding() {
        assertThat(lint(START + flow("start", "close") + END)).isEmpty();
    }

    @Test
    void a_step_without_a_way_to_it_is_unreachable() {
        assertThat(lint(START + flow("start", "close") + "<userTask id=\"lost\" name=\"Look again\"/>"
                        + flow("lost", "close") + END))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code()).isEqualTo("unreachable");
                    assertThat(finding.elementId()).isEqualTo("lost");
                    assertThat(finding.message()).isEqualTo("\"Look again\" (lost) can never be reached.");
                });
    }

    @Test
    void what_hangs_on_an_unreachable_step_is_unreachable_too() {
        assertThat(lint(START + flow("start", "close") + "<userTask id=\"lost\"/>" + flow("lost", "close")
                        + "<boundaryEvent id=\"late\" attachedToRef=\"lost\"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>"
                        + flow("late", "close") + END))
                .extracting(Finding::elementId)
                .containsExactlyInAnyOrder("lost", "late");
    }

    @Test
    void a_step_that_leads_nowhere_is_a_dead_end() {
        assertThat(lint(START + flow("start", "fork") + "<parallelGateway id=\"fork\"/>" + flow("fork", "close")
                        + flow("fork", "stop") + "<manualTask id=\"stop\"/>" + END))
                .extracting(Finding::code, Finding::elementId)
                .containsExactly(tuple("dead-end", "stop"));
    }

    @Test
    void a_task_of_no_kind_is_told() {
        assertThat(lint(START + flow("start", "t") + "<task id=\"t\"/>" + flow("t", "close") + END))
                .extracting(Finding::code, Finding::elementId)
                .containsExactly(tuple("task-of-no-kind", "t"));
    }

    @Test
    void a_gateway_without_default_flow_is_told() {
        assertThat(lint(decided("<exclusiveGateway id=\"which\"/><userTask id=\"look\"/>"
                        + flow("which", "look", "${band == 'review'}") + flow("which", "close", "${band == 'accepted'}")
                        + flow("look", "close"))))
                .extracting(Finding::code, Finding::elementId)
                .containsExactly(tuple("default-missing", "which"));
    }

    @Test
    void a_flow_without_condition_beside_a_default_is_an_error() {
        assertThat(lint(decided("<exclusiveGateway id=\"which\" default=\"which-look\"/><userTask id=\"look\"/>"
                        + flow("which", "look") + flow("which", "close") + flow("look", "close"))))
                .extracting(Finding::code, Finding::elementId)
                .contains(tuple("condition-missing", "which-close"));
    }

    @Test
    void a_review_band_has_to_lead_to_a_task_before_the_end() {
        assertThat(lint(decided("<exclusiveGateway id=\"which\" default=\"which-note\"/><manualTask id=\"note\"/>"
                        + flow("which", "close", "${band == 'accepted'}") + flow("which", "note")
                        + flow("note", "close"))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.isError()).isTrue();
                    assertThat(finding.code()).isEqualTo("review-without-task");
                    assertThat(finding.elementId()).isEqualTo("which-note");
                });
    }

    @Test
    void a_review_band_has_to_lead_somewhere() {
        assertThat(lint(decided("<exclusiveGateway id=\"which\"/><manualTask id=\"a\"/>"
                        + flow("which", "close", "${band == 'accepted'}") + flow("which", "a", "${band == 'rejected'}")
                        + flow("a", "close"))))
                .extracting(Finding::code)
                .contains("review-without-path");
    }

    @Test
    void a_case_that_ends_without_conclusion_is_told() {
        assertThat(lint(START + flow("start", "gone") + "<endEvent id=\"gone\"/>"))
                .extracting(Finding::code, Finding::elementId)
                .containsExactly(tuple("end-without-conclusion", "gone"));
    }

    @Test
    void unknown_topics_decisions_variables_and_references_are_named() {
        List<Finding> findings = lint(START + flow("start", "work")
                + "<serviceTask id=\"work\" flowable:type=\"external-worker\" flowable:topic=\"read-minds\"/>"
                + flow("work", "rule")
                + "<businessRuleTask id=\"rule\"><extensionElements><proofline:decision ref=\"verification/mood\"/></extensionElements></businessRuleTask>"
                + flow("rule", "task") + "<userTask id=\"task\" flowable:candidateGroups=\"${mood}\"/>"
                + flow("task", "close") + flow("task", "nowhere")
                + END);

        assertThat(findings)
                .extracting(Finding::code, Finding::elementId)
                .contains(
                        tuple("topic-unknown", "work"),
                        tuple("decision-unknown", "rule"),
                        tuple("variable-unknown", "task"),
                        tuple("reference-unknown", "task-nowhere"));
    }

    @Test
    void what_the_gate_refuses_comes_first() {
        assertThat(lint(START + flow("start", "s") + "<scriptTask id=\"s\"/>" + flow("s", "close") + END))
                .first()
                .satisfies(finding -> assertThat(finding.code()).isEqualTo("element-not-allowed"));
    }

    @Test
    void a_file_that_cannot_be_read_gives_the_one_finding_that_says_so() {
        assertThat(lint.lint(Models.bytes("<definitions")))
                .extracting(Finding::code)
                .containsExactly("not-well-formed");
    }
}
