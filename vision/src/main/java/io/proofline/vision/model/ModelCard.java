package io.proofline.vision.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the manifest says of one file: where it comes from, its digest, and how it is to be fed.
 *
 * @param file its name in the catalogue
 * @param source the package (or the operator's own name for its origin) that it was taken from
 * @param path where it stood in that package; null for an operator's own
 * @param sha256 digest of its content, hex
 * @param purpose half a sentence
 * @param inputs shape of each input by name, -1 where it is free; empty for a file that is no model
 * @param outputs shape of each output by name, likewise
 * @param preprocessing what is done to pixels first; null for a file that is no model
 */
public record ModelCard(
        String file,
        @JsonProperty("package") String source,
        String path,
        String sha256,
        String purpose,
        Map<String, List<Long>> inputs,
        Map<String, List<Long>> outputs,
        String preprocessing) {

    private static final String LICENCES = "licences/";

    public ModelCard {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sha256, "sha256");
        inputs = inputs == null ? Map.of() : Map.copyOf(inputs);
        outputs = outputs == null ? Map.of() : Map.copyOf(outputs);
    }

    /** True for the text of a licence, which is kept beside the models. */
    public boolean licence() {
        return file.startsWith(LICENCES);
    }

    /** True for a network, false for a file that goes with one. */
    public boolean network() {
        return !inputs.isEmpty();
    }
}
