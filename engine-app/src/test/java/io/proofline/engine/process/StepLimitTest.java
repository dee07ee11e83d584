package io.proofline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.flowable.common.engine.api.FlowableException;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The engine as it is configured, with models that the gate has nothing against. */
class StepLimitTest {

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        engine = InMemoryEngine.start(configuration -> {
            configuration.setCustomDefaultBpmnParseHandlers(List.of(new OwnCalls()));
            configuration.setAgendaFactory(new StepLimit());
        });
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String deploy(String processes) {
        return InMemoryEngine.deploy(engine, processes, "p");
    }

    private static String process(String id, String content) {
        return "<process id=\"%s\"><startEvent id=\"start-%s\"/>%s</process>".formatted(id, id, content);
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to);
    }

    private static void endsItself(String processes) {
        String definition = deploy(processes);

        assertThatThrownBy(() -> engine.getRuntimeService().startProcessInstanceById(definition))
                .isInstanceOf(FlowableException.class)
                .hasStackTraceContaining("more than 10000 operations without waiting for anything");
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processDefinitionId(definition)
                        .count())
                .isZero();
    }

    @Test
    void a_process_that_goes_round_without_waiting_ends() {
        endsItself(process(
                "p",
                flow("start-p", "a") + "<exclusiveGateway id=\"a\"/>" + flow("a", "b") + "<manualTask id=\"b\"/>"
                        + flow("b", "a")));
    }

    @Test
    void paths_that_double_at_every_step_end() {
        StringBuilder levels = new StringBuilder(flow("start-p", "t0"));
        for (int i = 0; i < 20; i++) {
            levels.append("<manualTask id=\"t%1$d\"/><manualTask id=\"a%1$d\"/><manualTask id=\"b%1$d\"/>".formatted(i))
                    .append(flow("t" + i, "a" + i))
                    .append(flow("t" + i, "b" + i))
                    .append(flow("a" + i, "t" + (i + 1)))
                    .append(flow("b" + i, "t" + (i + 1)));
        }
        endsItself(process("p", levels + "<manualTask id=\"t20\"/>"));
    }

    @Test
    void instances_within_instances_end() {
        String fifty =
                "<multiInstanceLoopCharacteristics><loopCardinality>50</loopCardinality></multiInstanceLoopCharacteristics>";
        endsItself(process(
                "p",
                flow("start-p", "s") + "<subProcess id=\"s\">" + fifty + "<startEvent id=\"i\"/>"
                        + flow("i", "s2") + "<subProcess id=\"s2\">" + fifty + "<startEvent id=\"i2\"/>"
                        + flow("i2", "u") + "<userTask id=\"u\">" + fifty + "</userTask></subProcess></subProcess>"));
    }

    @Test
    void a_process_that_calls_itself_ends() {
        endsItself(process("p", flow("start-p", "call") + "<callActivity id=\"call\" calledElement=\"p\"/>"));
    }

    @Test
    void a_process_calls_what_came_with_it_and_not_the_newest_of_that_name() {
        String caller = process("p", flow("start-p", "call") + "<callActivity id=\"call\" calledElement=\"q\"/>");
        String mine = deploy(caller + process("q", flow("start-q", "mine") + "<userTask id=\"mine\"/>"));
        deploy(caller + process("q", flow("start-q", "theirs") + "<userTask id=\"theirs\"/>"));

        engine.getRuntimeService().startProcessInstanceById(mine);

        assertThat(engine.getTaskService().createTaskQuery().list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("mine");
    }
}
