package io.proofline.processes.diff;

import static io.proofline.processes.Models.file;
import static io.proofline.processes.Models.flow;
import static io.proofline.processes.Models.process;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.proofline.contract.model.Change;
import io.proofline.contract.model.Change.Kind;
import io.proofline.processes.model.UnreadableModel;
import io.proofline.processes.shipped.ShippedProcesses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BpmnDiffTest {

    private static final String CONTENT = "<startEvent id=\"start\"/>" + flow("start", "look")
            + "<userTask id=\"look\" name=\"Review the case\" flowable:candidateGroups=\"general\"><documentation>With care.</documentation></userTask>"
            + "<boundaryEvent id=\"late\" attachedToRef=\"look\"><timerEventDefinition id=\"timer\"><timeDuration>PT4H</timeDuration></timerEventDefinition></boundaryEvent>"
            + flow("late", "end") + flow("look", "which")
            + "<exclusiveGateway id=\"which\" default=\"which-end\"/>" + flow("which", "score", "${band == 'review'}")
            + flow("which", "end")
            + "<businessRuleTask id=\"score\"><extensionElements><proofline:decision ref=\"verification/band\">"
            + "<proofline:output variable=\"band\" decision=\"band\"/><proofline:output variable=\"score\" decision=\"total\"/></proofline:decision></extensionElements></businessRuleTask>"
            + flow("score", "end") + "<endEvent id=\"end\"/>";

    private static List<Change> changes(String after) throws UnreadableModel {
        return BpmnDiff.of(file(process("p", CONTENT)), file(process("p", after)));
    }

    @Test
    void a_model_does_not_differ_from_itself() throws UnreadableModel {
        byte[] shipped = ShippedProcesses.read("ekyc-verification");

        assertThat(BpmnDiff.of(shipped, shipped)).isEmpty();
    }

    @Test
    void where_things_are_drawn_does_not_count() throws UnreadableModel {
        byte[] shipped = ShippedProcesses.read("ekyc-verification");
        String moved = new String(shipped, StandardCharsets.UTF_8).replace("x=\"160\"", "x=\"170\"");

        assertThat(BpmnDiff.of(shipped, moved.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void a_changed_attribute_is_told_with_the_elements_name() throws UnreadableModel {
        assertThat(changes(CONTENT.replace("candidateGroups=\"general\"", "candidateGroups=\"senior\"")))
                .containsExactly(new Change(
                        Kind.CHANGED,
                        "look",
                        "flowable:candidateGroups",
                        "general",
                        "senior",
                        "User task \"Review the case\", flowable:candidateGroups: from «general» to «senior»."));
    }

    @Test
    void what_an_element_holds_is_compared_too() throws UnreadableModel {
        assertThat(changes(CONTENT.replace("PT4H", "PT8H")
                        .replace("'review'", "'rejected'")
                        .replace("With care.", "")
                        .replace("verification/band", "verification/total")))
                .extracting(Change::elementId, Change::place)
                .containsExactlyInAnyOrder(
                        tuple("late", "timerEventDefinition/timeDuration"),
                        tuple("which-score", "conditionExpression"),
                        tuple("look", "documentation"),
                        tuple("score", "proofline:decision/ref"));
    }

    @Test
    void the_second_output_of_a_decision_is_told_from_the_first() throws UnreadableModel {
        assertThat(changes(CONTENT.replace("decision=\"total\"", "decision=\"sum\"")))
                .extracting(Change::place, Change::before, Change::after)
                .containsExactly(tuple("proofline:decision/proofline:output 2/decision", "total", "sum"));
    }

    @Test
    void added_and_removed_elements_are_told_with_where_flows_lead() throws UnreadableModel {
        String without = CONTENT.replace(flow("late", "end"), flow("late", "which"));

        assertThat(changes(without))
                .extracting(Change::kind, Change::message)
                .containsExactlyInAnyOrder(
                        tuple(Kind.ADDED, "Sequence flow from late to which was added."),
                        tuple(Kind.REMOVED, "Sequence flow from late to end was removed."));
    }

    @Test
    void elements_are_called_by_their_names_wherever_they_have_one() throws UnreadableModel {
        String step = "<serviceTask id=\"Activity_1x2y3z4\" name=\"Look again\"/>";
        String inserted = CONTENT.replace(flow("look", "which"), flow("look", "Activity_1x2y3z4"))
                + step
                + flow("Activity_1x2y3z4", "which");

        assertThat(changes(inserted))
                .extracting(Change::message)
                .containsExactlyInAnyOrder(
                        "Sequence flow from \"Review the case\" to \"Look again\" was added.",
                        "Service task \"Look again\" was added.",
                        "Sequence flow from \"Look again\" to which was added.",
                        "Sequence flow from \"Review the case\" to which was removed.");
    }

    @Test
    void a_flow_that_leads_elsewhere_says_where_by_name() throws UnreadableModel {
        String elsewhere = CONTENT.replace(
                "id=\"late-end\" sourceRef=\"late\" targetRef=\"end\"",
                "id=\"late-end\" sourceRef=\"late\" targetRef=\"look\"");

        assertThat(changes(elsewhere))
                .extracting(Change::message)
                .containsExactly("Sequence flow from late to \"Review the case\", targetRef: from «end event end» to"
                        + " «user task \"Review the case\"».");
    }

    @Test
    void two_elements_of_one_name_are_told_apart_by_their_ids() throws UnreadableModel {
        String twin = "<userTask id=\"look-2\" name=\"Review the case\"/>";

        assertThat(changes(CONTENT + twin))
                .extracting(Change::message)
                .containsExactly("User task \"Review the case\" (look-2) was added.");
    }

    @Test
    void an_element_that_changed_its_kind_is_told() throws UnreadableModel {
        assertThat(changes(CONTENT.replace("<exclusiveGateway", "<inclusiveGateway")))
                .extracting(Change::place, Change::before, Change::after)
                .containsExactly(tuple("kind", "exclusiveGateway", "inclusiveGateway"));
    }

    @Test
    void an_element_that_moved_into_a_sub_process_is_told() throws UnreadableModel {
        String start = "<startEvent id=\"start\"/>";
        String task = "<manualTask id=\"t\"/>";
        byte[] before = file(process("p", start + task + "<subProcess id=\"sub\"/>"));
        byte[] after = file(process("p", start + "<subProcess id=\"sub\">" + task + "</subProcess>"));

        assertThat(BpmnDiff.of(before, after))
                .extracting(Change::elementId, Change::place, Change::after)
                .containsExactly(tuple("t", "inside", "sub"));
    }
}
