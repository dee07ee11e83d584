package io.proofline.engine.process.decision;

import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BusinessRuleTask;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.flowable.engine.impl.bpmn.parser.BpmnParse;
import org.flowable.engine.impl.bpmn.parser.handler.AbstractActivityBpmnParseHandler;
import org.springframework.stereotype.Component;

/** Gives business-rule tasks our decision service in place of the rule engine that BPMN's authors had in mind. */
@Component
public class DecisionTaskParseHandler extends AbstractActivityBpmnParseHandler<BusinessRuleTask> {

    private final DecisionMaker maker;

    public DecisionTaskParseHandler(DecisionMaker maker) {
        this.maker = maker;
    }

    @Override
    public Class<? extends BaseElement> getHandledType() {
        return BusinessRuleTask.class;
    }

    @Override
    protected void executeParse(BpmnParse parse, BusinessRuleTask task) {
        task.setBehavior(new DecisionTask(maker, DecisionReference.of(task)));
    }

    private static final class DecisionTask extends TaskActivityBehavior {

        private static final long serialVersionUID = 1L;

        private final transient DecisionMaker maker;
        private final transient DecisionReference reference;

        DecisionTask(DecisionMaker maker, DecisionReference reference) {
            this.maker = maker;
            this.reference = reference;
        }

        @Override
        public void execute(DelegateExecution execution) {
            maker.decide(reference, execution);
            leave(execution);
        }
    }
}
