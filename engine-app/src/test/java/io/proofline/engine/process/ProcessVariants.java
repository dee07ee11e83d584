package io.proofline.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** The shipped process, edited as an officer edits it: steps in another order, a branch taken out. */
final class ProcessVariants {

    private ProcessVariants() {}

    /** Faces are matched as soon as the document is read and the selfie judged; the document is validated afterwards. */
    static String matchBeforeValidation(String text) {
        String variant = text;
        // The document branch ends with its reading …
        variant = flow(
                variant, "to-document-validate", "document-read", "document-validate", "document-read", "checks-done");
        variant = flow(
                variant,
                "to-document-forensics",
                "document-read",
                "document-forensics",
                "face-match",
                "document-validate");
        // … and what was inside of it follows the match, one after the other.
        variant = flow(
                variant,
                "document-is-checked",
                "document-validate",
                "checks-done",
                "document-validate",
                "document-forensics");
        variant = flow(
                variant,
                "document-is-examined",
                "document-forensics",
                "checks-done",
                "document-forensics",
                "duplicate-search");
        variant = variant.replace(
                "<bpmn:sequenceFlow id=\"to-duplicate-search\" sourceRef=\"face-match\" targetRef=\"duplicate-search\" />",
                "");
        variant = variant.replace("<bpmn:incoming>to-duplicate-search</bpmn:incoming>", "")
                .replace("<bpmn:outgoing>to-duplicate-search</bpmn:outgoing>", "");
        return edge(variant, "to-duplicate-search");
    }

    /** No fingerprints, whoever sends one. */
    static String withoutFingerprint(String text) {
        String variant = text.replaceAll("(?s)<bpmn:serviceTask id=\"fingerprint-match\".*?</bpmn:serviceTask>", "")
                .replaceAll("(?s)<bpmn:sequenceFlow id=\"fingerprint-is-due\".*?</bpmn:sequenceFlow>", "")
                .replaceAll("<bpmn:sequenceFlow id=\"fingerprint-is-checked\"[^>]*/>", "")
                .replaceAll("<bpmn:(incoming|outgoing)>fingerprint-is-(due|checked)</bpmn:(incoming|outgoing)>", "")
                .replaceAll(
                        "(?s)<bpmndi:BPMNShape id=\"[^\"]*\" bpmnElement=\"fingerprint-match\".*?</bpmndi:BPMNShape>",
                        "");
        assertThat(variant).isNotEqualTo(text);
        return edge(edge(variant, "fingerprint-is-due"), "fingerprint-is-checked");
    }

    /** Documents have to show the place of birth, whatever their pack asks for. */
    static String withMandatoryPlaceOfBirth(String text) {
        String variant = text.replace(
                "flowable:topic=\"document-validate\"",
                "flowable:topic=\"document-validate\" proofline:required=\"place_of_birth\"");
        assertThat(variant).isNotEqualTo(text);
        return variant;
    }

    /** Documents are read once, and who cannot is an incident. */
    static String withOneReading(String text) {
        String begin = "<bpmn:incoming>document-is-due</bpmn:incoming>";
        assertThat(text).containsOnlyOnce(begin);
        return text.replace(
                begin,
                "<bpmn:extensionElements><flowable:failedJobRetryTimeCycle>R1/PT1H</flowable:failedJobRetryTimeCycle>"
                        + "</bpmn:extensionElements>" + begin);
    }

    /** The steps that read the document and ask a reviewer have other ids: a case that stands there cannot follow. */
    static String withRenamedSteps(String text) {
        return renamed(renamed(text, "document-read", "read-the-document"), "review", "have-a-look");
    }

    private static String renamed(String text, String step, String name) {
        String variant = text;
        for (String attribute : List.of("id", "sourceRef", "targetRef", "attachedToRef", "bpmnElement")) {
            variant = variant.replace(attribute + "=\"" + step + "\"", attribute + "=\"" + name + "\"");
        }
        assertThat(variant).isNotEqualTo(text);
        return variant;
    }

    private static String flow(String text, String id, String from, String to, String newFrom, String newTo) {
        String was = "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, from, to);
        assertThat(text).contains(was);
        String moved = text.replace(
                was, "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"%s\" />".formatted(id, newFrom, newTo));
        // What an editor keeps beside the flow: at its ends they are told from the attributes of the flow alone.
        return moved.replace("<bpmn:incoming>" + id + "</bpmn:incoming>", "")
                .replace("<bpmn:outgoing>" + id + "</bpmn:outgoing>", "");
    }

    private static String edge(String text, String flow) {
        return text.replaceAll(
                "(?s)<bpmndi:BPMNEdge id=\"[^\"]*\" bpmnElement=\"" + flow + "\">.*?</bpmndi:BPMNEdge>", "");
    }
}
