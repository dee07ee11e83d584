package io.proofline.processes;

import io.proofline.processes.gate.ProcessVocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowable.engine.delegate.ExecutionListener;
import org.flowable.engine.delegate.JavaDelegate;
import org.flowable.engine.delegate.TaskListener;

/** Small process models for tests. */
public final class Models {

    /** The names that the tests' beans have, as the application's have them. */
    public static final ProcessVocabulary VOCABULARY =
            new ProcessVocabulary(beans(JavaDelegate.class), beans(ExecutionListener.class), beans(TaskListener.class));

    private static final String DEFINITIONS = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:flowable="http://flowable.org/bpmn" \
            xmlns:proofline="urn:proofline:bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            id="file" targetNamespace="urn:proofline:processes">
            %s
            </definitions>
            """;

    private Models() {}

    private static Set<String> beans(Class<?> role) {
        return new ScriptedBeans()
                .byName().entrySet().stream()
                        .filter(bean -> role.isInstance(bean.getValue()))
                        .map(bean -> bean.getKey().toString())
                        .collect(Collectors.toUnmodifiableSet());
    }

    public static byte[] file(String content) {
        return bytes(DEFINITIONS.formatted(content));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A process of the given content. */
    public static String process(String id, String content) {
        return "<process id=\"" + id + "\" isExecutable=\"true\">" + content + "</process>";
    }

    /** A process that starts, does one step with the id {@code step}, and ends at {@code end}. */
    public static String oneStep(String id, String step) {
        return process(
                id,
                "<startEvent id=\"start\"/>" + flow("start", "step") + step + flow("step", "end")
                        + "<endEvent id=\"end\"/>");
    }

    public static String flow(String from, String to) {
        return "<sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\"/>".formatted(from, to);
    }

    public static String flow(String from, String to, String condition) {
        return ("<sequenceFlow id=\"%1$s-%2$s\" sourceRef=\"%1$s\" targetRef=\"%2$s\">"
                        + "<conditionExpression xsi:type=\"tFormalExpression\">%3$s</conditionExpression></sequenceFlow>")
                .formatted(from, to, condition);
    }
}
