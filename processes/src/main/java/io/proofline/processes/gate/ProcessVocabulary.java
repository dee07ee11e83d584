package io.proofline.processes.gate;

import java.util.Set;

/**
 * The names of the application that models may use.
 *
 * @param delegates beans for service tasks
 * @param executionListeners beans that hear of steps
 * @param taskListeners beans that hear of user tasks
 */
public record ProcessVocabulary(Set<String> delegates, Set<String> executionListeners, Set<String> taskListeners) {

    public ProcessVocabulary {
        delegates = Set.copyOf(delegates);
        executionListeners = Set.copyOf(executionListeners);
        taskListeners = Set.copyOf(taskListeners);
    }
}
