package io.proofline.engine.process.modelset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.engine.process.InMemoryEngine;
import io.proofline.engine.process.ProcessNames;
import java.util.List;
import java.util.UUID;
import org.flowable.engine.ProcessEngine;
import org.flowable.task.api.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FlowableCaseMigrationTest {

    private static final String TASK =
            "<startEvent id=\"start\"/><sequenceFlow id=\"f\" sourceRef=\"start\" targetRef=\"look\"/>"
                    + "<userTask id=\"look\" name=\"Look at it\"/>";
    private static final String TIMER = "<boundaryEvent id=\"late\" attachedToRef=\"look\"><timerEventDefinition>"
            + "<timeDuration>P1D</timeDuration></timerEventDefinition></boundaryEvent>";

    private static ProcessEngine engine;

    private final UUID caseId = UUID.randomUUID();
    private final UUID setId = UUID.randomUUID();
    private final ProcessModels models = mock(ProcessModels.class);
    private final FlowableCaseMigration migration = new FlowableCaseMigration(
            mock(CaseFiles.class),
            models,
            engine.getRepositoryService(),
            engine.getRuntimeService(),
            engine.getProcessMigrationService());

    @BeforeAll
    static void start() {
        engine = InMemoryEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String process(String id, String content) {
        return "<process id=\"" + id + "\">" + content + "</process>";
    }

    private static String deploy(String processes) {
        return InMemoryEngine.deploy(engine, processes, ProcessNames.KEY);
    }

    private List<String> problems(String from, String to) {
        engine.getRuntimeService().startProcessInstanceById(deploy(from), caseId.toString());
        String target = deploy(to);
        when(models.definition(any(), eq(ProcessNames.KEY))).thenReturn(target);
        return migration.problems(caseId, setId);
    }

    @Test
    void a_step_that_the_other_process_lacks_is_told_by_name() {
        assertThat(problems(
                        process(ProcessNames.KEY, TASK),
                        process(ProcessNames.KEY, TASK.replace("\"look\"", "\"see\""))))
                .containsExactly("The case stands at \"Look at it\", which the other process does not have.");
    }

    @Test
    void a_timer_at_the_step_may_be_gone_in_the_other_process() {
        assertThat(problems(process(ProcessNames.KEY, TASK + TIMER), process(ProcessNames.KEY, TASK)))
                .isEmpty();

        migration.migrate(caseId, setId);

        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processInstanceBusinessKey(caseId.toString())
                        .list())
                .extracting(Task::getTaskDefinitionKey)
                .containsExactly("look");
        assertThat(engine.getManagementService().createTimerJobQuery().count()).isZero();
    }

    @Test
    void the_process_is_found_wherever_it_stands_in_its_file() {
        String helper = process("helper", "<startEvent id=\"start-helper\"/>");

        assertThat(problems(process(ProcessNames.KEY, TASK), helper + process(ProcessNames.KEY, TASK)))
                .isEmpty();
    }
}
