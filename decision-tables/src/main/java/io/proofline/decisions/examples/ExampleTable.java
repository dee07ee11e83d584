package io.proofline.decisions.examples;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An example file. Its header names an input by its FEEL path ({@code face_match.facts.similarity}; {@code fields[].name}
 * for a list of contexts) and an expected value by {@code -> } and the path of a decision's output.
 *
 * @param model key of the model
 * @param subject id of the decision that the rows are about, or {@link #CASES}
 * @param examples in the order of the file
 */
public record ExampleTable(String model, String subject, List<Example> examples) {

    /** Subject of a file whose rows give the model's input data and go through the whole graph. */
    public static final String CASES = "cases";

    private static final String EXPECTED = "-> ";

    public ExampleTable {
        examples = List.copyOf(examples);
    }

    public boolean wholeGraph() {
        return subject.equals(CASES);
    }

    /** @throws IllegalArgumentException if there is no header, or a row has another number of cells or no sense */
    public static ExampleTable parse(String model, String subject, String csv) {
        List<List<String>> records = Csv.records(csv);
        if (records.isEmpty()) {
            throw new IllegalArgumentException(model + "/" + subject + ".csv has no header.");
        }
        List<String> header = records.get(0);
        List<Example> examples = new ArrayList<>();
        for (int line = 2; line <= records.size(); line++) {
            examples.add(example(model + "/" + subject + ".csv", header, line, records.get(line - 1)));
        }
        return new ExampleTable(model, subject, examples);
    }

    private static Example example(String file, List<String> header, int line, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(
                    file + ", line " + line + " has " + cells.size() + " cells, the header " + header.size() + ".");
        }
        PathValues inputs = new PathValues();
        Map<String, Object> expected = new LinkedHashMap<>();
        for (int i = 1; i < cells.size(); i++) {
            Object value = CellValue.of(cells.get(i));
            String path = header.get(i);
            if (path.startsWith(EXPECTED)) {
                expected.put(path.substring(EXPECTED.length()), value);
            } else if (value != null) {
                inputs.put(path, value);
            }
        }
        return new Example(line, cells.get(0), inputs.asMap(), expected);
    }
}
