package io.proofline.engine.process.step;

import io.proofline.engine.process.ProcessNames;
import io.proofline.engine.process.WordMap;
import java.util.List;
import org.flowable.engine.delegate.DelegateExecution;

/** What the model says about a step in our own namespace. */
final class StepSettings {

    private StepSettings() {}

    /** @throws IllegalStateException if the model does not say it */
    static String word(DelegateExecution execution, String name) {
        String value = execution.getCurrentFlowElement().getAttributeValue(ProcessNames.NAMESPACE, name);
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    "Step " + execution.getCurrentActivityId() + " of the model lacks proofline:" + name + ".");
        }
        return value;
    }

    static List<String> words(DelegateExecution execution, String name) {
        return WordMap.list(word(execution, name));
    }
}
