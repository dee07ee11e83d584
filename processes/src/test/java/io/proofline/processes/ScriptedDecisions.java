package io.proofline.processes;

import java.util.HashMap;
import java.util.Map;
import org.flowable.bpmn.model.BaseElement;
import org.flowable.bpmn.model.BusinessRuleTask;
import org.flowable.bpmn.model.ExtensionElement;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.flowable.engine.impl.bpmn.parser.BpmnParse;
import org.flowable.engine.impl.bpmn.parser.handler.AbstractActivityBpmnParseHandler;

/** Answers business-rule tasks by script, decision by decision. */
final class ScriptedDecisions extends AbstractActivityBpmnParseHandler<BusinessRuleTask> {

    private final Map<String, Map<String, Object>> answers = new HashMap<>();
    private int failuresLeft;

    void answer(String decision, Map<String, Object> variables) {
        answers.put(decision, variables);
    }

    /** The next calls fail technically. */
    void fail(int times) {
        failuresLeft = times;
    }

    void reset() {
        answers.clear();
        failuresLeft = 0;
    }

    @Override
    public Class<? extends BaseElement> getHandledType() {
        return BusinessRuleTask.class;
    }

    @Override
    protected void executeParse(BpmnParse parse, BusinessRuleTask task) {
        ExtensionElement decision = task.getExtensionElements().get("decision").get(0);
        task.setBehavior(new Answer(decision.getAttributeValue(null, "ref")));
    }

    private final class Answer extends TaskActivityBehavior {

        private static final long serialVersionUID = 1L;

        private final String decision;

        Answer(String decision) {
            this.decision = decision;
        }

        @Override
        public void execute(DelegateExecution execution) {
            if (failuresLeft > 0) {
                failuresLeft--;
                throw new IllegalStateException("The table is out of reach.");
            }
            execution.setVariables(answers.get(decision));
            leave(execution);
        }
    }
}
