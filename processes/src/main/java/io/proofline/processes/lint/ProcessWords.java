package io.proofline.processes.lint;

import io.proofline.contract.worker.Topics;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the application knows by name.
 *
 * @param topics for which there is a worker
 * @param decisions that business-rule tasks may name, as {@code model/decision}
 * @param variables that the application sets by itself; decisions and workers set more
 * @param concluding beans that end a case with an outcome of which the audit log tells
 */
public record ProcessWords(Set<String> topics, Set<String> decisions, Set<String> variables, Set<String> concluding) {

    private static final Set<String> VARIABLES = Set.of(
            "caseId",
            "tenant",
            "pack",
            "evidence",
            "wanted",
            "evidence_complete",
            "fingerprint_due",
            "liveness_video_given",
            "verdict",
            "override",
            "hold_until",
            "asked",
            "approval",
            "candidate_groups",
            "due_at");

    public ProcessWords {
        topics = Set.copyOf(topics);
        decisions = Set.copyOf(decisions);
        variables = Set.copyOf(variables);
        concluding = Set.copyOf(concluding);
    }

    /** The words of {@code processes/README.md}, with the decisions that are in force. */
    public static ProcessWords of(Set<String> decisions) {
        Set<String> topics = Set.copyOf(Topics.ALL);
        Set<String> variables = Stream.concat(
                        VARIABLES.stream(), topics.stream().map(ProcessWords::outcomeOf))
                .collect(Collectors.toUnmodifiableSet());
        return new ProcessWords(topics, decisions, variables, Set.of("caseConclusion"));
    }

    /** The variable that says how a check ended. */
    private static String outcomeOf(String topic) {
        return topic.replace('-', '_') + "_outcome";
    }
}
