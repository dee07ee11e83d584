package io.proofline.processes;

import static io.proofline.processes.Models.file;
import static io.proofline.processes.Models.flow;
import static io.proofline.processes.Models.oneStep;
import static io.proofline.processes.Models.process;
import static org.assertj.core.api.Assertions.assertThat;

import io.proofline.contract.worker.Topics;
import io.proofline.processes.gate.ProcessGate;
import io.proofline.processes.shipped.ShippedProcesses;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an officer may reasonably draw is let through the gate, is taken by the engine, and runs to its end. */
class BenignModelsIT {

    /**
     * @param content of the file; its first process is the one to start, with the key {@code p}
     * @param end the end event that has to be reached
     */
    private record Benign(String name, String content, String end) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static final String START = "<startEvent id=\"start\"/>";
    private static final String END = "<endEvent id=\"end\"/>";

    private final ProcessGate gate = new ProcessGate(Models.VOCABULARY);
    private final BenignRun run = new BenignRun();

    @AfterEach
    void undeploy() {
        run.undeploy();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("benignModels")
    void it_is_let_through_and_runs_to_its_end(Benign model) {
        byte[] file = file(model.content());

        assertThat(gate.inspect(file)).isEmpty();
        assertThat(run.end(
                        file, Map.of("band", "review", "score", 71, "queue", "general", "sla", "PT4H", "ready", true)))
                .isEqualTo(model.end());
    }

    @Test
    void a_file_in_plain_ascii_may_call_itself_so() {
        String model = new String(file(process("p", START + flow("start", "end") + END)), StandardCharsets.UTF_8);

        assertThat(gate.inspect(Models.bytes(model.replace("UTF-8", "ISO-8859-1"))))
                .isEmpty();
    }

    @Test
    void a_desktop_modeler_may_note_what_it_draws_for_but_no_expression() {
        String note = "<definitions xmlns:m=\"http://camunda.org/schema/modeler/1.0\" m:executionPlatform=\"%s\"";
        String model = new String(file(process("p", START + flow("start", "end") + END)), StandardCharsets.UTF_8);

        assertThat(gate.inspect(Models.bytes(model.replace("<definitions", note.formatted("Some Engine")))))
                .isEmpty();
        assertThat(gate.inspect(Models.bytes(model.replace("<definitions", note.formatted("${''.class}")))))
                .isNotEmpty();
    }

    @Test
    void the_shipped_models_are_let_through() {
        assertThat(ShippedProcesses.KEYS).isNotEmpty().allSatisfy(key -> assertThat(
                        gate.inspect(ShippedProcesses.read(key)))
                .isEmpty());
    }

    static Stream<Benign> benignModels() {
        Stream<Benign> topics = Topics.ALL.stream()
                .map(topic -> step(
                        "topic " + topic,
                        "<serviceTask id=\"step\" flowable:type=\"external-worker\" flowable:topic=\"%s\" flowable:exclusive=\"false\"/>"
                                .formatted(topic)));
        return Stream.of(topics, tasks(), conditions(), gateways(), timers(), events(), nested(), drawn())
                .flatMap(stream -> stream);
    }

    private static Benign step(String name, String step) {
        return new Benign(name, oneStep("p", step), "end");
    }

    private static Stream<Benign> tasks() {
        return Stream.of(
                step("bean", "<serviceTask id=\"step\" flowable:delegateExpression=\"${evidenceStock}\"/>"),
                step(
                        "bean with a setting",
                        "<serviceTask id=\"step\" name=\"Close\" flowable:delegateExpression=\"${caseConclusion}\" proofline:conclusion=\"accepted\"/>"),
                step(
                        "bean behind the engine's own queue",
                        "<serviceTask id=\"step\" flowable:async=\"true\" flowable:delegateExpression=\"${evidenceStock}\"/>"),
                step(
                        "worker with retries",
                        "<serviceTask id=\"step\" flowable:type=\"external-worker\" flowable:topic=\"face-match\"><extensionElements>"
                                + "<flowable:failedJobRetryTimeCycle>R5/PT2M</flowable:failedJobRetryTimeCycle></extensionElements></serviceTask>"),
                step(
                        "user task in a queue",
                        "<userTask id=\"step\" flowable:candidateGroups=\"general, senior\" flowable:priority=\"50\" flowable:dueDate=\"P2D\"/>"),
                step(
                        "user task in a queue by variable, with a listener",
                        "<userTask id=\"step\" flowable:candidateGroups=\"${queue}\" flowable:dueDate=\"${sla}\"><documentation>Look at \"$ 5\" and {braces}.</documentation>"
                                + "<extensionElements><flowable:taskListener event=\"create\" delegateExpression=\"${taskNoted}\"/></extensionElements></userTask>"),
                step(
                        "decision with outputs",
                        "<businessRuleTask id=\"step\"><extensionElements><proofline:decision ref=\"verification/band\">"
                                + "<proofline:output variable=\"band\" decision=\"band\"/><proofline:output variable=\"queue\" decision=\"queue\" column=\"queue\"/>"
                                + "</proofline:decision><flowable:executionListener event=\"end\" delegateExpression=\"${caseScored}\"/></extensionElements></businessRuleTask>"),
                step(
                        "defaults written out, as some modelers do",
                        "<manualTask id=\"step\" startQuantity=\"1\" completionQuantity=\"1\" isForCompensation=\"false\"/>"),
                step("task of no kind, as editors draw it first", "<task id=\"step\" name=\"Call the applicant\"/>"),
                step("manual task", "<manualTask id=\"step\" name=\"Call the applicant\"/>"),
                step(
                        "two reviewers side by side",
                        "<userTask id=\"step\"><multiInstanceLoopCharacteristics isSequential=\"false\"><loopCardinality>2</loopCardinality>"
                                + "<completionCondition>${band == 'accepted'}</completionCondition></multiInstanceLoopCharacteristics></userTask>"));
    }

    private static Stream<Benign> conditions() {
        return Stream.of(
                        "${ready}",
                        "${band == 'review'}",
                        "${band != 'accepted' && score >= 60}",
                        "<![CDATA[${score < 80 and score > 60.5}]]>",
                        "${(band eq 'review' or band eq 'rejected') and not empty band}",
                        "${!var:empty(band)}",
                        "${var:empty(face_match_outcome)}",
                        "${var:equals(band, 'review')}",
                        "${var:exists(score) && -1 lt score}")
                .map(condition -> new Benign(
                        "condition " + condition,
                        process(
                                "p",
                                START + flow("start", "which")
                                        + "<exclusiveGateway id=\"which\" default=\"which-other\"/>"
                                        + flow(
                                                "which",
                                                "end",
                                                condition.startsWith("<!") ? condition : escaped(condition))
                                        + flow("which", "other") + END
                                        + "<endEvent id=\"other\"/>"),
                        "end"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Stream<Benign> gateways() {
        String ab = "<manualTask id=\"a\"/><manualTask id=\"b\"/>" + flow("a", "join") + flow("b", "join")
                + flow("join", "end") + END;
        return Stream.of(
                new Benign(
                        "parallel gateway",
                        process(
                                "p",
                                START + flow("start", "fork")
                                        + "<parallelGateway id=\"fork\"/><parallelGateway id=\"join\"/>"
                                        + flow("fork", "a") + flow("fork", "b") + ab),
                        "end"),
                new Benign(
                        "inclusive gateway",
                        process(
                                "p",
                                START + flow("start", "fork")
                                        + "<inclusiveGateway id=\"fork\" default=\"fork-b\"/><inclusiveGateway id=\"join\"/>"
                                        + flow("fork", "a", "${ready}") + flow("fork", "b") + ab),
                        "end"),
                new Benign(
                        "event-based gateway",
                        "<message id=\"m\" name=\"evidence-submitted\"/>"
                                + process(
                                        "p",
                                        START + flow("start", "await") + "<eventBasedGateway id=\"await\"/>"
                                                + flow("await", "came") + flow("await", "late")
                                                + "<intermediateCatchEvent id=\"came\"><messageEventDefinition messageRef=\"m\"/></intermediateCatchEvent>"
                                                + "<intermediateCatchEvent id=\"late\"><timerEventDefinition><timeDuration>P7D</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                                                + flow("came", "end") + flow("late", "end") + END),
                        "end"),
                new Benign(
                        "loop until something holds",
                        process(
                                "p",
                                START + flow("start", "step") + "<manualTask id=\"step\"/>" + flow("step", "again")
                                        + "<exclusiveGateway id=\"again\" default=\"again-end\"/>"
                                        + flow("again", "step", "${band == 'unknown'}") + flow("again", "end") + END),
                        "end"));
    }

    private static Stream<Benign> timers() {
        return Stream.of(
                        "<timeDuration>PT15M</timeDuration>",
                        "<timeDuration>${sla}</timeDuration>",
                        "<timeDuration>P1Y2M3DT4H</timeDuration>",
                        "<timeDate>2027-01-31T12:00:00Z</timeDate>")
                .map(time -> step(
                        "timer " + time,
                        "<intermediateCatchEvent id=\"step\"><timerEventDefinition>" + time
                                + "</timerEventDefinition></intermediateCatchEvent>"));
    }

    private static Stream<Benign> events() {
        String user = "<userTask id=\"step\"/>";
        return Stream.of(
                new Benign(
                        "timer on a task that interrupts it",
                        process(
                                "p",
                                START + flow("start", "step")
                                        + "<serviceTask id=\"step\" flowable:type=\"external-worker\" flowable:topic=\"nobody-listens\"/>"
                                        + "<boundaryEvent id=\"late\" attachedToRef=\"step\"><timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition></boundaryEvent>"
                                        + flow("late", "expired") + flow("step", "end") + END
                                        + "<endEvent id=\"expired\"/>"),
                        "expired"),
                step(
                        "reminder three times beside a task",
                        user
                                + "<boundaryEvent id=\"remind\" attachedToRef=\"step\" cancelActivity=\"false\"><timerEventDefinition><timeCycle>R3/PT24H</timeCycle></timerEventDefinition></boundaryEvent>"
                                + flow("remind", "call") + "<manualTask id=\"call\"/>" + flow("call", "called")
                                + "<endEvent id=\"called\"/>"),
                new Benign(
                        "error inside, caught outside",
                        "<error id=\"e\" errorCode=\"no-face\"/>"
                                + process(
                                        "p",
                                        START + flow("start", "sub") + "<subProcess id=\"sub\"><startEvent id=\"s\"/>"
                                                + flow("s", "failed")
                                                + "<endEvent id=\"failed\"><errorEventDefinition errorRef=\"e\"/></endEvent></subProcess>"
                                                + "<boundaryEvent id=\"caught\" attachedToRef=\"sub\"><errorEventDefinition errorRef=\"e\"/></boundaryEvent>"
                                                + flow("sub", "end") + flow("caught", "mended") + END
                                                + "<endEvent id=\"mended\"/>"),
                        "mended"),
                new Benign(
                        "escalation to the level above",
                        "<escalation id=\"e\" name=\"look\" escalationCode=\"look\"/>"
                                + process(
                                        "p",
                                        START + flow("start", "sub") + "<subProcess id=\"sub\"><startEvent id=\"s\"/>"
                                                + flow("s", "up")
                                                + "<intermediateThrowEvent id=\"up\"><escalationEventDefinition escalationRef=\"e\"/></intermediateThrowEvent>"
                                                + flow("up", "done") + "<endEvent id=\"done\"/></subProcess>"
                                                + "<boundaryEvent id=\"seen\" attachedToRef=\"sub\"><escalationEventDefinition escalationRef=\"e\"/></boundaryEvent>"
                                                + flow("sub", "end") + flow("seen", "above") + END
                                                + "<endEvent id=\"above\"/>"),
                        "above"),
                new Benign(
                        "signal between two branches of a case",
                        "<signal id=\"sig\" name=\"document-arrived\" flowable:scope=\"processInstance\"/>"
                                + process(
                                        "p",
                                        START + flow("start", "fork") + "<parallelGateway id=\"fork\"/>"
                                                + flow("fork", "wait") + flow("fork", "step")
                                                + "<intermediateCatchEvent id=\"wait\"><signalEventDefinition signalRef=\"sig\"/></intermediateCatchEvent>"
                                                + user + flow("step", "tell")
                                                + "<intermediateThrowEvent id=\"tell\"><signalEventDefinition signalRef=\"sig\"/></intermediateThrowEvent>"
                                                + "<parallelGateway id=\"join\"/>" + flow("wait", "join")
                                                + flow("tell", "join") + flow("join", "end") + END),
                        "end"),
                new Benign(
                        "terminating end",
                        process(
                                "p",
                                START + flow("start", "fork") + "<parallelGateway id=\"fork\"/>" + flow("fork", "wait")
                                        + flow("fork", "all")
                                        + "<intermediateCatchEvent id=\"wait\"><timerEventDefinition><timeDuration>P900D</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                                        + flow("wait", "end") + END
                                        + "<endEvent id=\"all\"><terminateEventDefinition/></endEvent>"),
                        "all"));
    }

    private static Stream<Benign> nested() {
        return Stream.of(
                new Benign(
                        "sub-process",
                        process(
                                "p",
                                START + flow("start", "sub") + "<subProcess id=\"sub\"><startEvent id=\"s\"/>"
                                        + flow("s", "inner") + "<manualTask id=\"inner\"/>" + flow("inner", "e")
                                        + "<endEvent id=\"e\"/></subProcess>" + flow("sub", "end") + END),
                        "end"),
                new Benign(
                        "event sub-process",
                        "<message id=\"m\" name=\"withdrawn\"/>"
                                + process(
                                        "p",
                                        START + flow("start", "wait")
                                                + "<intermediateCatchEvent id=\"wait\"><timerEventDefinition><timeDuration>P900D</timeDuration></timerEventDefinition></intermediateCatchEvent>"
                                                + flow("wait", "end") + END
                                                + "<subProcess id=\"withdrawal\" triggeredByEvent=\"true\"><startEvent id=\"w\" isInterrupting=\"true\"><messageEventDefinition messageRef=\"m\"/></startEvent>"
                                                + flow("w", "gone") + "<endEvent id=\"gone\"/></subProcess>"),
                        "withdrawal"),
                new Benign(
                        "call activity with variables",
                        oneStep(
                                        "p",
                                        "<callActivity id=\"step\" calledElement=\"q\" flowable:inheritVariables=\"false\"><extensionElements><flowable:in source=\"band\" target=\"band\"/><flowable:in source=\"tenant\" target=\"tenant\"/>"
                                                + "<flowable:out source=\"band\" target=\"band\"/></extensionElements></callActivity>")
                                + process("q", "<startEvent id=\"qs\"/>" + flow("qs", "qe") + "<endEvent id=\"qe\"/>"),
                        "end"));
    }

    private static Stream<Benign> drawn() {
        return Stream.of(
                new Benign(
                        "pool, lanes and notes",
                        "<collaboration id=\"c\"><participant id=\"pool\" name=\"Bank\" processRef=\"p\"/></collaboration>"
                                + process(
                                        "p",
                                        "<laneSet id=\"l\"><lane id=\"lane\" name=\"Office\"><flowNodeRef>start</flowNodeRef><flowNodeRef>end</flowNodeRef></lane></laneSet>"
                                                + START + flow("start", "end") + END
                                                + "<textAnnotation id=\"note\"><text>Costs 5 $ a case.</text></textAnnotation><association id=\"as\" sourceRef=\"start\" targetRef=\"note\"/>"),
                        "end"),
                new Benign(
                        "diagram with colours",
                        process("p", START + flow("start", "end") + END)
                                + "<di:BPMNDiagram xmlns:di=\"http://www.omg.org/spec/BPMN/20100524/DI\" xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" "
                                + "xmlns:bioc=\"http://bpmn.io/schema/bpmn/biocolor/1.0\" id=\"d\"><di:BPMNPlane id=\"pl\" bpmnElement=\"p\">"
                                + "<di:BPMNShape id=\"sh\" bpmnElement=\"start\" bioc:stroke=\"#205022\" bioc:fill=\"#c8e6c9\"><dc:Bounds x=\"1\" y=\"2.5\" width=\"36\" height=\"36\"/>"
                                + "</di:BPMNShape></di:BPMNPlane></di:BPMNDiagram>",
                        "end"));
    }
}
