package io.proofline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.job.api.Job;
import org.springframework.context.ApplicationContext;

/** Lets the time of a timer come, without waiting for it. */
public final class ProcessTimers {

    private ProcessTimers() {}

    /** @param event id of the timer event in the process */
    public static void fire(ApplicationContext platform, String event, UUID caseId) {
        String instance = platform.getBean(RuntimeService.class)
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseId.toString())
                .singleResult()
                .getId();
        ManagementService management = platform.getBean(ManagementService.class);
        Job timer = management
                .createTimerJobQuery()
                .processInstanceId(instance)
                .elementId(event)
                .singleResult();
        assertThat(timer.getDuedate()).isAfter(Instant.now());
        management.moveTimerToExecutableJob(timer.getId());
    }
}
