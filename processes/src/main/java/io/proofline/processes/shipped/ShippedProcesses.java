package io.proofline.processes.shipped;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The models in this jar, one folder a process under {@code /processes}. */
public final class ShippedProcesses {

    /** Those that officers may change. */
    public static final List<String> KEYS = List.of("ekyc-verification");

    /** How officers change the others; nobody changes it but with a new build. */
    public static final String MODEL_CHANGE = "model-change";

    private ShippedProcesses() {}

    /** Where a model lies on the class path. */
    public static String resource(String key) {
        return "processes/" + key + "/" + key + ".bpmn";
    }

    public static byte[] read(String key) {
        try (InputStream file = ShippedProcesses.class.getResourceAsStream("/" + resource(key))) {
            if (file == null) {
                throw new IllegalStateException("The model " + key + " is missing from the jar.");
            }
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
