package io.proofline.contract.model;

import java.util.List;

/**
 * How one row of an example file came out.
 *
 * @param subject of the file
 * @param line in the file, from 1; the header is line 1; 0 if the whole file cannot be read
 * @param name what the row shows, in words
 * @param cells the expected values, in the order of the header
 * @param problem why the row could not be evaluated at all; empty if it could
 */
public record ExampleOutcome(String subject, int line, String name, List<Cell> cells, String problem) {

    public ExampleOutcome {
        cells = List.copyOf(cells);
    }

    /**
     * One expected value.
     *
     * @param path of the output, as the header has it without {@code -> }
     * @param expected in words; empty for null
     * @param actual in words; empty for null
     */
    public record Cell(String path, String expected, String actual, boolean holds) {}

    public boolean holds() {
        return problem.isEmpty() && cells.stream().allMatch(Cell::holds);
    }
}
