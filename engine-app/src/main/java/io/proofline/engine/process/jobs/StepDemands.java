package io.proofline.engine.process.jobs;

import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.util.List;
import org.flowable.engine.RepositoryService;
import org.flowable.job.api.ExternalWorkerJob;
import org.springframework.stereotype.Component;

/** What the model that a case runs on demands of a check. */
@Component
class StepDemands {

    private static final String REQUIRED = "required";

    private final RepositoryService repository;

    StepDemands(RepositoryService repository) {
        this.repository = repository;
    }

    /** Fields that have to be read besides those of the pack; empty if the step names none. */
    List<String> requiredFields(ExternalWorkerJob job) {
        return WordMap.list(repository
                .getBpmnModel(job.getProcessDefinitionId())
                .getFlowElement(job.getElementId())
                .getAttributeValue(ProcessNames.NAMESPACE, REQUIRED));
    }
}
