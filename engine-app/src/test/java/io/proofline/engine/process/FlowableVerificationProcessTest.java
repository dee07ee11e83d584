package io.proofline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyMap;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;

import io.proofline.casecore.casefile.CaseFiles;
import io.proofline.casecore.model.CaseSets;
import io.proofline.contract.process.ReviewOverride;
import io.proofline.contract.process.ReviewVerdict;
import io.proofline.engine.process.incident.Incidents;
import io.proofline.engine.process.modelset.ProcessModels;
import io.proofline.engine.process.progress.CaseProgress;
import io.proofline.engine.process.step.EvidenceNeeds;
import java.util.Map;
import java.util.UUID;
import org.flowable.common.engine.api.FlowableOptimisticLockingException;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.TaskService;
import org.flowable.engine.delegate.ExecutionListener;
import org.junit.jupiter.api.Test;
import org.springframework.dao.ConcurrencyFailureException;

class FlowableVerificationProcessTest {

    private static final String PROCESSES = """
              <process id="helper"><startEvent id="start-helper"/></process>
              <process id="ekyc-verification">
                <startEvent id="start"/><sequenceFlow id="to-look" sourceRef="start" targetRef="look"/>
                <userTask id="look"><extensionElements>
                  <flowable:executionListener event="start" delegateExpression="${reviewOpened}"/>
                </extensionElements></userTask>
              </process>
            """;

    @Test
    void a_review_is_settled_wherever_the_process_stands_in_its_file() {
        ProcessEngine engine = InMemoryEngine.start(
                configuration -> configuration.setBeans(Map.of("reviewOpened", (ExecutionListener) execution -> {})));
        try {
            UUID caseId = UUID.randomUUID();
            engine.getRuntimeService()
                    .startProcessInstanceById(
                            InMemoryEngine.deploy(engine, PROCESSES, ProcessNames.KEY), caseId.toString());

            TaskService tasks = spy(engine.getTaskService());
            FlowableVerificationProcess process = new FlowableVerificationProcess(
                    mock(CaseFiles.class),
                    mock(CaseSets.class),
                    mock(ProcessModels.class),
                    engine.getRuntimeService(),
                    tasks,
                    engine.getRepositoryService(),
                    mock(EvidenceNeeds.class),
                    mock(Incidents.class),
                    mock(CaseProgress.class));
            doThrow(new FlowableOptimisticLockingException("a timer was faster"))
                    .doCallRealMethod()
                    .when(tasks)
                    .complete(any(), anyMap());
            assertThatThrownBy(() -> process.settle(caseId, ReviewVerdict.ACCEPT, ReviewOverride.NONE))
                    .isInstanceOf(ConcurrencyFailureException.class);
            process.settle(caseId, ReviewVerdict.ACCEPT, ReviewOverride.NONE);

            assertThat(engine.getRuntimeService().createProcessInstanceQuery().count())
                    .isZero();
        } finally {
            engine.close();
        }
    }
}
