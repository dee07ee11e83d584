package io.proofline.engine.process.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import io.proofline.contract.process.ProcessProgress;
import io.proofline.contract.process.ProcessStep;
import io.proofline.engine.process.InMemoryEngine;
import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.incident.Incidents;
import java.util.UUID;
import org.flowable.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CaseProgressTest {

    private static final String LOOK = "<startEvent id=\"start\"/><userTask id=\"look\"/>";
    private static final String STRAIGHT = LOOK + flow("start", "look");
    private static final String ROUND =
            LOOK + "<manualTask id=\"gone\"/>" + flow("start", "gone") + flow("gone", "look");

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        engine = InMemoryEngine.start();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    private static String flow(String from, String to) {
        return "<sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to);
    }

    private static String deploy(String content) {
        return InMemoryEngine.deploy(
                engine, "<process id=\"" + ProcessNames.KEY + "\">" + content + "</process>", ProcessNames.KEY);
    }

    @Test
    void a_case_that_was_moved_shows_its_way_as_far_as_the_new_process_has_it() {
        UUID caseId = UUID.randomUUID();
        String instance = engine.getRuntimeService()
                .startProcessInstanceById(deploy(ROUND), caseId.toString())
                .getId();
        engine.getProcessMigrationService()
                .createProcessInstanceMigrationBuilder()
                .migrateToProcessDefinition(deploy(STRAIGHT))
                .migrate(instance);

        ProcessProgress progress = new CaseProgress(
                        engine.getHistoryService(), engine.getRepositoryService(), mock(Incidents.class))
                .of(caseId)
                .orElseThrow();

        assertThat(progress.steps()).extracting(ProcessStep::element).containsExactly("start", "look");
        assertThat(progress.flows()).isEmpty();
    }
}
