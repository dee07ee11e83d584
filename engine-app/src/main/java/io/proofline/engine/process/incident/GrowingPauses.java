package io.proofline.engine.process.incident;

import java.util.Date;
import org.flowable.common.engine.impl.interceptor.Command;
import org.flowable.common.engine.impl.interceptor.CommandContext;
import org.flowable.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.flowable.engine.impl.cmd.JobRetryCmd;
import org.flowable.engine.impl.util.CommandContextUtil;
import org.flowable.job.service.impl.asyncexecutor.FailedJobCommandFactory;
import org.flowable.job.service.impl.persistence.entity.TimerJobEntity;

/** Retries the engine's own jobs with growing pauses, which its own cycles do not know, where the model names no cycle. */
public final class GrowingPauses implements FailedJobCommandFactory {

    private final Retries usual;

    public GrowingPauses(RetryPolicy policy) {
        this.usual = policy.retries();
    }

    @Override
    public Command<Object> getCommand(String jobId, Throwable failure) {
        return new Retry(jobId, failure);
    }

    private final class Retry extends JobRetryCmd {

        Retry(String jobId, Throwable failure) {
            super(jobId, failure);
        }

        @Override
        public Object execute(CommandContext context) {
            Object result = super.execute(context);
            ProcessEngineConfigurationImpl engine = CommandContextUtil.getProcessEngineConfiguration(context);
            TimerJobEntity waiting = engine.getJobServiceConfiguration()
                    .getTimerJobEntityManager()
                    .findById(jobId);
            if (waiting != null
                    && StepRetries.ofModel(engine.getRepositoryService(), waiting)
                            .isEmpty()) {
                int failed = Math.max(1, usual.attempts() - waiting.getRetries());
                waiting.setDuedate(
                        Date.from(engine.getClock().getCurrentTime().toInstant().plus(usual.pauseAfter(failed))));
            }
            return result;
        }
    }
}
