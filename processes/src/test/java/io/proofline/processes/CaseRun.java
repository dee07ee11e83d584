package io.proofline.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.ManagementService;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.runtime.Execution;
import org.flowable.identitylink.api.IdentityLinkInfo;
import org.flowable.job.api.AcquiredExternalWorkerJob;
import org.flowable.job.api.Job;
import org.flowable.job.service.impl.asyncexecutor.ResetExpiredJobsRunnable;
import org.flowable.task.api.Task;

/** One running case, moved by hand: nothing happens in it that the test did not ask for. */
final class CaseRun {

    private static final String WORKER = "scripted-worker";

    private final ProcessEngine engine = TestEngine.engine();
    private final ManagementService management = engine.getManagementService();
    private final String id;

    private CaseRun(String id) {
        this.id = id;
    }

    static CaseRun start() {
        return start("ekyc-verification");
    }

    static CaseRun start(String process) {
        UUID caseId = UUID.randomUUID();
        return new CaseRun(TestEngine.engine()
                .getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey(process)
                .businessKey(caseId.toString())
                .variables(Map.of("caseId", caseId.toString(), "tenant", "acme", "pack", "icao-passport"))
                .start()
                .getId());
    }

    /** Any other process with variables of its own. */
    static CaseRun start(String process, Map<String, Object> variables) {
        return new CaseRun(TestEngine.engine()
                .getRuntimeService()
                .createProcessInstanceBuilder()
                .processDefinitionKey(process)
                .variables(variables)
                .start()
                .getId());
    }

    CaseRun completesTask(String step, Map<String, Object> variables) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(id)
                .taskDefinitionKey(step)
                .singleResult();
        engine.getTaskService().complete(task.getId(), variables);
        return this;
    }

    CaseRun receives(String message) {
        Execution waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(id)
                .messageEventSubscriptionName(message)
                .singleResult();
        engine.getRuntimeService().messageEventReceived(message, waiting.getId());
        return this;
    }

    /** A worker fetches the case's job of the topic and hands in its outcome. */
    CaseRun completes(String topic, String outcome) {
        String job = fetch(topic);
        management
                .createExternalWorkerCompletionBuilder(job, WORKER)
                .variable(topic.replace('-', '_') + "_outcome", outcome)
                .complete();
        management.executeJob(job);
        return this;
    }

    CaseRun errs(String topic, String errorCode) {
        String job = fetch(topic);
        management.createExternalWorkerCompletionBuilder(job, WORKER).bpmnError(errorCode);
        management.executeJob(job);
        return this;
    }

    CaseRun fails(String topic, int retriesLeft, Duration retryAfter) {
        management
                .createExternalWorkerJobFailureBuilder(fetch(topic), WORKER)
                .retries(retriesLeft)
                .retryTimeout(retryAfter)
                .errorMessage("The model is out of reach.")
                .fail();
        return this;
    }

    CaseRun allChecksPass() {
        return completes("document-read", "pass")
                .completes("document-validate", "pass")
                .completes("document-forensics", "pass")
                .completes("liveness-check", "pass")
                .completes("applicant-profile", "pass")
                .completes("face-match", "pass")
                .completes("duplicate-search", "pass");
    }

    /** Topics whose jobs a worker could fetch now. */
    List<String> waitingTopics() {
        return management.createExternalWorkerJobQuery().processInstanceId(id).unlocked().list().stream()
                .map(job -> job.getElementId())
                .sorted()
                .toList();
    }

    CaseRun runJobs() {
        for (List<Job> due = jobs(); !due.isEmpty(); due = jobs()) {
            due.forEach(job -> management.executeJob(job.getId()));
        }
        return this;
    }

    private List<Job> jobs() {
        return management.createJobQuery().processInstanceId(id).list();
    }

    /** Runs the one job that is due and lets it fail. */
    void runFailingJob() {
        Job job = management.createJobQuery().processInstanceId(id).singleResult();
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException expected) {
            return;
        }
        throw new AssertionError("The job did not fail.");
    }

    List<Job> timers() {
        return management.createTimerJobQuery().processInstanceId(id).list();
    }

    List<Job> deadJobs() {
        return management.createDeadLetterJobQuery().processInstanceId(id).list();
    }

    void retry(Job deadJob) {
        management.moveDeadLetterJobToExecutableJob(deadJob.getId(), 5);
    }

    /** Moves the engine's clock, and does what the job executor does of its own accord then. */
    CaseRun passTime(Duration time) {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        Date now =
                Date.from(configuration.getClock().getCurrentTime().toInstant().plus(time));
        configuration.getClock().setCurrentTime(now);
        resetExpiredLocks(configuration);
        management
                .createTimerJobQuery()
                .processInstanceId(id)
                .duedateLowerThan(now)
                .list()
                .forEach(timer -> management.moveTimerToExecutableJob(timer.getId()));
        return this;
    }

    @SuppressWarnings("unchecked") // the engine's own signature: an array of a generic type
    private static void resetExpiredLocks(ProcessEngineConfigurationImpl configuration) {
        new ResetExpiredJobsRunnable(
                        "reset-expired",
                        configuration.getAsyncExecutor(),
                        configuration.getJobServiceConfiguration().getExternalWorkerJobEntityManager())
                .resetJobs();
    }

    /** The applicant sends something: what the application does if the case waits for it. */
    CaseRun evidenceSubmitted() {
        Execution waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(id)
                .messageEventSubscriptionName("evidence-submitted")
                .singleResult();
        engine.getRuntimeService().messageEventReceived("evidence-submitted", waiting.getId());
        return this;
    }

    Task reviewTask() {
        return engine.getTaskService().createTaskQuery().processInstanceId(id).singleResult();
    }

    List<String> candidateGroups() {
        return engine.getTaskService().getIdentityLinksForTask(reviewTask().getId()).stream()
                .map(IdentityLinkInfo::getGroupId)
                .sorted()
                .toList();
    }

    CaseRun reviewed(String verdict) {
        engine.getTaskService().complete(reviewTask().getId(), Map.of("verdict", verdict));
        return this;
    }

    /** The reviewer puts the case aside until then, by the engine's clock. */
    CaseRun held(Duration time) {
        Instant until = engine.getProcessEngineConfiguration()
                .getClock()
                .getCurrentTime()
                .toInstant()
                .plus(time);
        engine.getTaskService()
                .complete(reviewTask().getId(), Map.of("verdict", "hold", "hold_until", until.toString()));
        return this;
    }

    CaseRun resumed() {
        Execution waiting = engine.getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(id)
                .messageEventSubscriptionName("review-resumed")
                .singleResult();
        engine.getRuntimeService().messageEventReceived("review-resumed", waiting.getId());
        return this;
    }

    /** The reviewer wants better evidence of the {@code document} or the {@code face}. */
    CaseRun asked(String part) {
        engine.getTaskService().complete(reviewTask().getId(), Map.of("verdict", "ask", "asked_part", part));
        return this;
    }

    /** The second person says {@code agree} or {@code back}. */
    CaseRun approved(String word) {
        engine.getTaskService().complete(reviewTask().getId(), Map.of("approval", word));
        return this;
    }

    List<String> activeSteps() {
        return engine
                .getRuntimeService()
                .createActivityInstanceQuery()
                .processInstanceId(id)
                .unfinished()
                .list()
                .stream()
                .map(activity -> activity.getActivityId())
                .sorted()
                .toList();
    }

    /** The end event that the case reached, or null while it runs. */
    String end() {
        boolean running = engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .count()
                > 0;
        return running
                ? null
                : engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult()
                        .getEndActivityId();
    }

    void discard() {
        if (end() == null) {
            engine.getRuntimeService().deleteProcessInstance(id, "end of test");
        }
    }

    private String fetch(String topic) {
        List<AcquiredExternalWorkerJob> jobs = management
                .createExternalWorkerJobAcquireBuilder()
                .topic(topic, Duration.ofMinutes(1))
                .acquireAndLock(10, WORKER);
        assertThat(jobs).as("jobs of topic %s", topic).hasSize(1);
        assertThat(jobs.get(0).getProcessInstanceId()).isEqualTo(id);
        return jobs.get(0).getId();
    }
}
