package io.proofline.console.casepage;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * One field with what each source says about it.
 *
 * @param differs true if a check found that the sources disagree
 * @param placed true if its place on the document is known
 * @param cells one for each source of the table; null where a source says nothing
 */
public record FieldRow(String name, String label, boolean differs, boolean placed, List<Cell> cells) {

    public FieldRow {
        cells = Collections.unmodifiableList(Arrays.asList(cells.toArray(new Cell[0])));
    }

    /**
     * What one source says.
     *
     * @param confidence in percent, or null where the source has none
     * @param other true if it is the one that disagrees
     * @param language BCP 47, so that browsers choose the script's typeface; null if unknown
     */
    public record Cell(String value, String confidence, boolean other, String language) {}
}
