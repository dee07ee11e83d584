package io.proofline.processes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A model of which steps are taken out, as an officer would in the editor. */
final class LeanModel {

    private LeanModel() {}

    /**
     * Takes steps out, and the diagram with them.
     *
     * @param model with one way into and one out of each step; a step behind a gateway goes with its branch, any other
     *     is led past
     */
    static String without(String model, String... steps) {
        String lean = element("bpmndi:BPMNDiagram", "").matcher(model).replaceAll("");
        for (String step : steps) {
            Matcher in = found(lean, "targetRef=\"" + step + "\"");
            String before = attribute(in.group(), "sourceRef");
            Matcher out = found(lean, "sourceRef=\"" + step + "\"");
            String behind = attribute(out.group(), "targetRef");
            boolean branch = lean.contains("Gateway id=\"" + before + "\"");
            lean = lean.replace(out.group(), "")
                    .replace(
                            in.group(),
                            branch ? "" : in.group().replace("targetRef=\"" + step, "targetRef=\"" + behind));
            lean = element("bpmn:serviceTask", " id=\"" + step + "\"")
                    .matcher(lean)
                    .replaceAll("");
        }
        return lean;
    }

    private static Matcher found(String model, String end) {
        Matcher flow = Pattern.compile(
                        "<bpmn:sequenceFlow [^>/]*" + end + "[^>/]*(/>|>.*?</bpmn:sequenceFlow>)", Pattern.DOTALL)
                .matcher(model);
        if (!flow.find()) {
            throw new IllegalArgumentException("No flow with " + end);
        }
        return flow;
    }

    private static Pattern element(String name, String start) {
        return Pattern.compile("<" + name + start + ".*?</" + name + ">", Pattern.DOTALL);
    }

    private static String attribute(String element, String name) {
        Matcher value = Pattern.compile(name + "=\"([^\"]+)\"").matcher(element);
        if (!value.find()) {
            throw new IllegalArgumentException(element);
        }
        return value.group(1);
    }
}
