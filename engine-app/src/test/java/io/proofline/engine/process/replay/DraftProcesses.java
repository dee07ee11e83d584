package io.proofline.engine.process.replay;

import io.proofline.processes.shipped.ShippedProcesses;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The shipped process, changed as an officer would. */
public final class DraftProcesses {

    private DraftProcesses() {}

    public static String shipped() {
        return new String(ShippedProcesses.read("ekyc-verification"), StandardCharsets.UTF_8);
    }

    /** Without the search for duplicates: what led to it leads to the score. */
    public static String withoutDuplicateSearch() {
        String draft = shipped()
                .replace(
                        "sourceRef=\"face-match\" targetRef=\"duplicate-search\"",
                        "sourceRef=\"face-match\" targetRef=\"score\"");
        draft = without(draft, "<bpmn:sequenceFlow id=\"to-score\"[^>]*/>");
        draft = without(draft, "<bpmn:serviceTask id=\"duplicate-search\".*?</bpmn:serviceTask>");
        draft = draft.replace(
                "<bpmn:incoming>to-score</bpmn:incoming>", "<bpmn:incoming>to-duplicate-search</bpmn:incoming>");
        draft = without(draft, "<bpmndi:BPMNShape [^>]*bpmnElement=\"duplicate-search\".*?</bpmndi:BPMNShape>");
        return without(draft, "<bpmndi:BPMNEdge [^>]*bpmnElement=\"to-score\".*?</bpmndi:BPMNEdge>");
    }

    /** The selfie's liveness is no longer checked: the branch goes straight on. */
    public static String withoutLiveness() {
        return shipped()
                .replaceFirst(
                        "(?s)<bpmn:serviceTask id=\"liveness-check\" name=\"Check liveness\" flowable:type=\"external-worker\""
                                + " flowable:topic=\"liveness-check\" flowable:exclusive=\"false\">(.*?)</bpmn:serviceTask>",
                        "<bpmn:task id=\"liveness-check\" name=\"Nothing\">$1</bpmn:task>")
                .replaceFirst("(?s)<bpmn:boundaryEvent id=\"selfie-without-face\".*?</bpmn:boundaryEvent>", "")
                .replaceFirst("<bpmn:sequenceFlow id=\"selfie-has-no-face\"[^>]*/>", "")
                .replaceFirst(
                        "(?s)<bpmndi:BPMNShape [^>]*bpmnElement=\"selfie-without-face\".*?</bpmndi:BPMNShape>", "")
                .replaceFirst("(?s)<bpmndi:BPMNEdge [^>]*bpmnElement=\"selfie-has-no-face\".*?</bpmndi:BPMNEdge>", "");
    }

    private static String without(String model, String pattern) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(model).replaceAll("");
    }
}
