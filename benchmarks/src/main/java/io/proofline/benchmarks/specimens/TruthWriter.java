package io.proofline.benchmarks.specimens;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder of files with a {@code truth.csv} that names them. */
final class TruthWriter {

    private final Path folder;
    private final List<String> columns;
    private final List<String> lines = new ArrayList<>();

    private TruthWriter(Path folder, List<String> columns) {
        this.folder = folder;
        this.columns = List.copyOf(columns);
        lines.add(String.join(",", columns));
    }

    static TruthWriter in(Path folder, List<String> columns) throws IOException {
        Files.createDirectories(folder);
        return new TruthWriter(folder, columns);
    }

    void file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    /** Adds a line; columns that the row does not name stay empty. */
    void row(Map<String, String> row) {
        lines.add(columns.stream()
                .map(column -> cell(row.getOrDefault(column, "")))
                .collect(Collectors.joining(",")));
    }

    Path finish() throws IOException {
        Path truth = folder.resolve("truth.csv");
        Files.write(truth, lines);
        return truth;
    }

    private static String cell(String text) {
        return text.matches("[^\",\\r\\n]*")
                ? text
                : '"' + text.replace("\"", "\"\"").replaceAll("\\R", " ") + '"';
    }
}
