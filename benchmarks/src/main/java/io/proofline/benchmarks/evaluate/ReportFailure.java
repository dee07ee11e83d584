package io.proofline.benchmarks.evaluate;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * Something that went wrong, to be looked at.
 *
 * @param pictures files that show it; those that are no still pictures are named only
 * @param caption what went wrong
 * @param details lines in fixed pitch, e.g. what was printed above what was read
 */
public record ReportFailure(List<Path> pictures, String caption, List<String> details) {

    public ReportFailure {
        pictures = List.copyOf(pictures);
        details = List.copyOf(details);
        Objects.requireNonNull(caption, "caption");
    }

    public static ReportFailure of(Path picture, String caption, List<String> details) {
        return new ReportFailure(List.of(picture), caption, details);
    }
}
