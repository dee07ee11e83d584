package io.proofline.console.change;

import java.util.List;

/**
 * What is live for the tenant now.
 *
 * @param canary in words; null if nothing is on trial
 * @param pinned whether it was rolled back and so does not follow the default
 */
public record LiveView(String set, String since, String by, String canary, boolean pinned, List<Model> models) {

    /** @param own whether the tenant has it of its own */
    public record Model(String key, String kind, String version, boolean own) {}
}
