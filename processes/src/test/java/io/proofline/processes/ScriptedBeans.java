package io.proofline.processes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowable.engine.delegate.DelegateExecution;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;
import org.flowable.engine.impl.util.CommandContextUtil;

/** Stands in for the application's beans: keeps what evidence is there, and notes what the process calls. */
final class ScriptedBeans {

    static final String NAMESPACE = "urn:proofline:bpmn";

    private final Set<String> missing = new HashSet<>();
    private boolean video;
    private final List<String> calls = new ArrayList<>();
    private boolean fingerprint;
    private final Map<String, Boolean> answers = new HashMap<>();

    void reset() {
        missing.clear();
        video = false;
        calls.clear();
        fingerprint = false;
        answers.clear();
    }

    /** The cases that follow come with a fingerprint. */
    void fingerprintIsSent() {
        fingerprint = true;
    }

    /** There is a liveness video among the evidence. */
    void videoIsThere() {
        video = true;
    }

    void evidenceIsMissing(String kind) {
        missing.add(kind);
    }

    void evidenceCame(String kind) {
        missing.remove(kind);
    }

    /** What the process called, in order, e.g. {@code concluded accepted}. */
    List<String> calls() {
        return List.copyOf(calls);
    }

    Map<Object, Object> byName() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("evidenceStock", (JavaDelegate) this::takeStock);
        beans.put("evidenceRequest", (JavaDelegate) this::request);
        beans.put("caseScored", (ExecutionListener) execution -> calls.add("scored " + execution.getVariable("band")));
        beans.put("qualitySample", (ExecutionListener) execution -> {
            if (!execution.getVariable("quality_rate").equals(0.0)) {
                calls.add("drawn with " + execution.getVariable("quality_rate"));
            }
        });
        // The shipped model names none, but models of tenants may.
        beans.put("taskNoted", (TaskListener) task -> calls.add("noted " + task.getTaskDefinitionKey()));
        beans.put("reviewOpened", (ExecutionListener) execution -> opened(execution, "queue", "sla"));
        beans.put(
                "approvalOpened", (ExecutionListener) execution -> opened(execution, "approval_queue", "approval_sla"));
        beans.put("reviewerRequest", (JavaDelegate) this::requestOfReviewer);
        beans.put("reviewEscalation", (JavaDelegate)
                execution -> calls.add("escalated to " + attribute(execution, "queue")));
        beans.put("caseConclusion", (JavaDelegate)
                execution -> calls.add("concluded " + attribute(execution, "conclusion")));
        beans.put("modelChangeStep", (JavaDelegate) this::changeStep);
        return beans;
    }

    /** What a step of a change says from now on, which is yes otherwise. */
    void stepGives(String variable, boolean value) {
        answers.put(variable, value);
    }

    private void changeStep(DelegateExecution execution) {
        String step = attribute(execution, "step");
        calls.add("step " + step);
        if (step.equals("prove")) {
            execution.setVariable("proven", answers.getOrDefault("proven", true));
        }
        if (step.equals("try-out") || step.equals("go-live")) {
            execution.setVariable("released", answers.getOrDefault("released", true));
        }
    }

    private void opened(DelegateExecution execution, String queue, String limit) {
        calls.add("queued " + execution.getVariable(queue));
        execution.setVariable("candidate_groups", "reviewer,senior-reviewer");
        Instant now = CommandContextUtil.getProcessEngineConfiguration()
                .getClock()
                .getCurrentTime()
                .toInstant();
        execution.setVariable(
                "due_at",
                now.plus(Duration.parse((String) execution.getVariable(limit))).toString());
    }

    private void requestOfReviewer(DelegateExecution execution) {
        String part = (String) execution.getVariable("asked_part");
        for (String check : attribute(execution, part).split(" ", -1)) {
            execution.removeVariable(check.replace('-', '_') + "_outcome");
        }
        calls.add("asked for the " + part);
    }

    private void takeStock(DelegateExecution execution) {
        execution.setVariable("evidence_complete", missing.isEmpty());
        execution.setVariable(
                "fingerprint_due", fingerprint && execution.getVariable("fingerprint_match_outcome") == null);
        execution.setVariable("liveness_video_given", video);
    }

    private void request(DelegateExecution execution) {
        for (String check : attribute(execution, "repeat").split(" ", -1)) {
            execution.removeVariable(check.replace('-', '_') + "_outcome");
        }
        execution.setVariable("evidence_complete", false);
        calls.add("asked for " + attribute(execution, "evidence") + " because of " + attribute(execution, "reason"));
    }

    private static String attribute(DelegateExecution execution, String name) {
        return execution.getCurrentFlowElement().getAttributeValue(NAMESPACE, name);
    }
}
