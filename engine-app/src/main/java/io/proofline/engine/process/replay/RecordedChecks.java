package io.proofline.engine.process.replay;

import io.proofline.contract.check.CheckResult;
import io.proofline.contract.check.Outcome;
import io.proofline.engine.process.ProcessNames;
import java.util.function.Supplier;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.ExternalWorkerServiceTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.flowable.engine.impl.bpmn.parser.BpmnParse;
import org.flowable.engine.impl.bpmn.parser.handler.AbstractActivityBpmnParseHandler;

/**
 * Answers workers' steps from the record, at once. A check that was never made counts as one that could not be made, so
 * that the process goes on and the tables see nothing of it.
 */
final class RecordedChecks extends AbstractActivityBpmnParseHandler<ExternalWorkerServiceTask> {

    private final Supplier<ReplayRun> run;

    RecordedChecks(Supplier<ReplayRun> run) {
        this.run = run;
    }

    @Override
    public Class<? extends BaseElement> getHandledType() {
        return ExternalWorkerServiceTask.class;
    }

    @Override
    protected void executeParse(BpmnParse parse, ExternalWorkerServiceTask task) {
        task.setBehavior(new RecordedCheck(run, task.getTopic()));
    }

    private static final class RecordedCheck extends TaskActivityBehavior {

        private static final long serialVersionUID = 1L;

        private final transient Supplier<ReplayRun> run;
        private final String topic;

        RecordedCheck(Supplier<ReplayRun> run, String topic) {
            this.run = run;
            this.topic = topic;
        }

        @Override
        public void execute(DelegateExecution execution) {
            Outcome outcome = run.get().make(topic).map(CheckResult::outcome).orElse(Outcome.ERROR);
            execution.setVariable(ProcessNames.outcomeOf(topic), outcome.word());
            leave(execution);
        }
    }
}
