package io.proofline.decisions.evaluate;

import java.util.List;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;

/** Names rows and columns of a table as its page shows them, from 1. */
final class CellPlaces {

    private CellPlaces() {}

    static String rule(DecisionTable table, DecisionRule rule) {
        return "rule " + (identityIndex(table.getRule(), rule) + 1);
    }

    static String input(DecisionTable table, int index) {
        return "input " + labelled(index, table.getInput().get(index).getLabel());
    }

    static String output(DecisionTable table, int index) {
        return "output " + labelled(index, table.getOutput().get(index).getLabel());
    }

    /** Empty if the entry is not of that rule. */
    static String column(DecisionTable table, DecisionRule rule, DMNModelInstrumentedBase entry) {
        int input = identityIndex(rule.getInputEntry(), entry);
        if (input >= 0) {
            return ", " + input(table, input);
        }
        int output = identityIndex(rule.getOutputEntry(), entry);
        return output >= 0 ? ", " + output(table, output) : "";
    }

    private static String labelled(int index, String label) {
        return label == null || label.isBlank() ? String.valueOf(index + 1) : (index + 1) + " (" + label + ")";
    }

    /** Elements of a model have no equality of their own. */
    private static int identityIndex(List<?> list, Object wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
