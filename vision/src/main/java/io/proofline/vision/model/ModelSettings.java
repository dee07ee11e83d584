package io.proofline.vision.model;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How models are loaded and run.
 *
 * @param threads threads that one inference may use, 1..64; several workers in one process are served best by 1
 * @param overrides a folder with a {@code models.json} of its own, whose files stand in for the shipped ones of the
 *     same name; empty for the shipped ones alone
 * @param device what they run on
 */
public record ModelSettings(int threads, Optional<Path> overrides, InferenceDevice device) {

    public static final ModelSettings DEFAULT = new ModelSettings(1, Optional.empty(), InferenceDevice.CPU);

    public ModelSettings {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("An inference uses 1 to 64 threads, not " + threads + ".");
        }
    }

    public ModelSettings withThreads(int count) {
        return new ModelSettings(count, overrides, device);
    }

    public ModelSettings withOverrides(Path folder) {
        return new ModelSettings(threads, Optional.of(folder), device);
    }

    public ModelSettings on(InferenceDevice other) {
        return new ModelSettings(threads, overrides, other);
    }
}
