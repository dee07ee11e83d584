package io.proofline.decisions.outline;

import java.util.List;
import java.util.Optional;

/**
 * A decision as its author sees it.
 *
 * @param requirements ids of the input data and decisions that it requires
 * @param table if it is made by a table
 * @param expressions texts of all FEEL expressions in it, those of its table included
 */
public record DecisionOutline(
        String id, String name, List<String> requirements, Optional<TableOutline> table, List<String> expressions) {

    public DecisionOutline {
        requirements = List.copyOf(requirements);
        expressions = List.copyOf(expressions);
    }
}
