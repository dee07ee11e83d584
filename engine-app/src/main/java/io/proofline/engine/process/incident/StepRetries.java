package io.proofline.engine.process.incident;

import java.util.Optional;
import org.flowable.bpmn.model.Activity;
import org.flowable.engine.RepositoryService;
import org.flowable.job.api.Job;
import org.springframework.stereotype.Component;

/** How often a step is tried: as the model says that the case runs on, or else as the platform is set. */
@Component
public class StepRetries {

    private final RepositoryService repository;
    private final RetryPolicy policy;

    StepRetries(RepositoryService repository, RetryPolicy policy) {
        this.repository = repository;
        this.policy = policy;
    }

    public Retries of(Job job) {
        return ofModel(repository, job).orElseGet(policy::retries);
    }

    static Optional<Retries> ofModel(RepositoryService repository, Job job) {
        return Optional.ofNullable(
                        repository.getBpmnModel(job.getProcessDefinitionId()).getFlowElement(job.getElementId()))
                .filter(Activity.class::isInstance)
                .map(step -> ((Activity) step).getFailedJobRetryTimeCycleValue())
                .map(Retries::of);
    }
}
