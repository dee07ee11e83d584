package io.proofline.engine.process.jobs;

import java.util.Map;
import java.util.Optional;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.bpmn.helper.ErrorPropagation;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.service.impl.persistence.entity.ExternalWorkerJobEntity;
import org.flowable.job.service.impl.persistence.entity.ExternalWorkerJobEntityManager;

/**
 * Ends a worker's job and takes the case's next step at once, within the transaction that records the result. The
 * engine's own completion would only leave a note to take the step later, in another transaction.
 */
final class StepEnd implements Command<Void> {

    private final String jobId;
    private final String workerId;
    private final Map<String, Object> variables;
    private final Optional<String> errorCode;

    private StepEnd(String jobId, String workerId, Map<String, Object> variables, Optional<String> errorCode) {
        this.jobId = jobId;
        this.workerId = workerId;
        this.variables = variables;
        this.errorCode = errorCode;
    }

    static StepEnd completed(HeldJob job, Map<String, Object> variables) {
        return new StepEnd(job.jobId(), job.workerId(), variables, Optional.empty());
    }

    static StepEnd withError(HeldJob job, String errorCode) {
        return new StepEnd(job.jobId(), job.workerId(), Map.of(), Optional.of(errorCode));
    }

    @Override
    public Void execute(CommandContext context) {
        ProcessEngineConfigurationImpl engine = CommandContextUtil.getProcessEngineConfiguration(context);
        ExternalWorkerJobEntityManager jobs =
                engine.getJobServiceConfiguration().getExternalWorkerJobEntityManager();
        ExternalWorkerJobEntity job = jobs.findById(jobId);
        if (job == null || !workerId.equals(job.getLockOwner())) {
            throw JobLocks.lost();
        }
        ExecutionEntity execution = engine.getExecutionEntityManager().findById(job.getExecutionId());
        jobs.delete(job);
        execution.setVariables(variables);
        if (errorCode.isPresent()) {
            ErrorPropagation.propagateError(errorCode.get(), execution);
        } else {
            CommandContextUtil.getAgenda(context).planTriggerExecutionOperation(execution);
        }
        return null;
    }
}
