package io.proofline.processes;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.RuntimeService;
import org.flowable.eventsubscription.api.EventSubscription;
import org.flowable.job.api.Job;
import org.flowable.task.api.Task;

/** Deploys a model and does whatever it waits for, until nothing is left to do. */
final class BenignRun {

    private static final String KEY = "p";
    private static final String WORKER = "any-worker";
    private static final int MOST_ROUNDS = 20;
    private static final String NOBODY_LISTENS = "nobody-listens";

    private final ProcessEngine engine = TestEngine.engine();
    private final ManagementService management = engine.getManagementService();
    private final RuntimeService runtime = engine.getRuntimeService();
    private String deployment;

    /** The end event by which a case ends; null if it ends by none. */
    String end(byte[] file, Map<String, Object> variables) {
        deployment = engine.getRepositoryService()
                .createDeployment()
                .addBytes("benign.bpmn", file)
                .deploy()
                .getId();
        TestEngine.decisions().answer("verification/band", Map.of("band", "review"));
        String id = runtime.startProcessInstanceByKey(KEY, variables).getId();
        for (int round = 0; running(id); round++) {
            if (round == MOST_ROUNDS) {
                throw new AssertionError("The case does not end; it waits at " + runtime.getActiveActivityIds(id));
            }
            advance(id);
        }
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(id)
                .singleResult()
                .getEndActivityId();
    }

    void undeploy() {
        engine.getProcessEngineConfiguration().getClock().reset();
        if (deployment != null) {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    private boolean running(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).count() > 0;
    }

    /** First what is due by itself, then people and workers, and time only if nobody else has anything to do. */
    private void advance(String id) {
        List<Job> jobs = management.createJobQuery().processInstanceId(id).list();
        List<Task> tasks =
                engine.getTaskService().createTaskQuery().processInstanceId(id).list();
        List<String> topics = topics(id);
        if (!jobs.isEmpty()) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        } else if (!topics.isEmpty()) {
            topics.forEach(this::work);
        } else if (!tasks.isEmpty()) {
            engine.getTaskService().complete(tasks.get(0).getId());
        } else if (!messages(id)) {
            passTime(id);
        }
    }

    private List<String> topics(String id) {
        return management.createExternalWorkerJobQuery().processInstanceId(id).list().stream()
                .map(job -> job.getJobHandlerConfiguration())
                .filter(topic -> !topic.equals(NOBODY_LISTENS))
                .toList();
    }

    private void work(String topic) {
        management
                .createExternalWorkerJobAcquireBuilder()
                .topic(topic, Duration.ofMinutes(1))
                .acquireAndLock(1, WORKER)
                .forEach(job -> {
                    management
                            .createExternalWorkerCompletionBuilder(job.getId(), WORKER)
                            .complete();
                    management.executeJob(job.getId());
                });
    }

    private boolean messages(String id) {
        List<EventSubscription> waiting = runtime.createEventSubscriptionQuery()
                .processInstanceId(id)
                .eventType("message")
                .list();
        waiting.stream()
                .findFirst()
                .ifPresent(first -> runtime.messageEventReceived(first.getEventName(), first.getExecutionId()));
        return !waiting.isEmpty();
    }

    private void passTime(String id) {
        management.createTimerJobQuery().processInstanceId(id).list().forEach(timer -> {
            engine.getProcessEngineConfiguration()
                    .getClock()
                    .setCurrentTime(Date.from(timer.getDuedate().toInstant().plusSeconds(1)));
            management.moveTimerToExecutableJob(timer.getId());
        });
    }
}
