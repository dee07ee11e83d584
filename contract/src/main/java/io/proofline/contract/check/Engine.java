package io.proofline.contract.check;

import java.util.Map;

/**
 * What made a check: enough to say years later which code and which weights gave a score.
 *
 * @param name the library or service, e.g. {@code proofline-vision}
 * @param version its version
 * @param models digests of the models used, {@code file name → sha256 in hex}; empty if none
 */
public record Engine(String name, String version, Map<String, String> models) {

    public Engine {
        models = Map.copyOf(models);
    }
}
