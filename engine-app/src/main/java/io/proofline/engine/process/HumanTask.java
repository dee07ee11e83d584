package io.proofline.engine.process;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.flowable.bpmn.model.FlowElement;
import org.flowable.bpmn.model.UserTask;

/**
 * What people are asked for in the process of a case. A user task is known by the listener that opens it: officers give
 * its element what id they like.
 */
public enum HumanTask {
    REVIEW("${" + ProcessNames.REVIEW_OPENED + "}"),
    APPROVAL("${" + ProcessNames.APPROVAL_OPENED + "}");

    private final String listener;

    HumanTask(String listener) {
        this.listener = listener;
    }

    /** Empty if the element is no user task, or one of another kind. */
    public static Optional<HumanTask> of(FlowElement element) {
        return element instanceof UserTask
                ? Arrays.stream(values())
                        .filter(task -> element.getExecutionListeners().stream()
                                .anyMatch(each -> task.listener.equals(each.getImplementation())))
                        .findFirst()
                : Optional.empty();
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
