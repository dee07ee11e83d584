package io.proofline.contract.decision;

import java.util.Optional;

/** Reads decision tables out of models, without evaluating any. */
@FunctionalInterface
public interface TableReader {

    /**
     * Reads a table.
     *
     * @param text DMN 1.3 XML
     * @param decision id of the decision that the table makes
     * @return empty if the text cannot be read, or the decision is not there or is made without a table
     */
    Optional<DrawnTable> table(String text, String decision);
}
