package io.proofline.decisions.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.runtime.events.HitPolicyViolationEvent;
import org.kie.dmn.feel.runtime.events.InvalidInputEvent;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;

/**
 * Says KIE's messages in sentences that name the place. A sentence about an evaluation holds no value of the case, which
 * KIE's own wording does.
 */
final class Problems {

    private Problems() {}

    /** A message of the compiler, which has seen no case. */
    static String ofCompilation(DMNMessage message) {
        return place(message) + ": " + message.getText();
    }

    static String ofEvaluation(DMNMessage message) {
        return place(message) + ": " + cause(message) + ".";
    }

    private static String cause(DMNMessage message) {
        FEELEvent event = message.getFeelEvent();
        if (event instanceof HitPolicyViolationEvent violation) {
            return violation(violation);
        }
        if (event instanceof InvalidInputEvent) {
            return "an input is not among the values that its column allows";
        }
        if (event instanceof InvalidParametersEvent parameters) {
            return "the function " + parameters.getNodeName() + " cannot take the values it was given";
        }
        return switch (message.getMessageType()) {
            case REQ_NOT_FOUND -> "something that it requires has no value";
            case ERROR_EVAL_NODE, FEEL_EVALUATION_ERROR -> "its value could not be computed, or has the wrong type";
            default -> "an expression could not be computed";
        };
    }

    private static String violation(HitPolicyViolationEvent violation) {
        String rules =
                violation.getOffendingRules().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return violation.getOffendingRules().size() > 1
                ? "the rules " + rules + " all match, which its hit policy does not allow"
                : "a result has the wrong type or is not among the allowed values";
    }

    private static String place(DMNMessage message) {
        if (message.getSourceReference() instanceof DMNModelInstrumentedBase element) {
            return place(element);
        }
        return "The model";
    }

    private static String place(DMNModelInstrumentedBase element) {
        String cell = "";
        for (DMNModelInstrumentedBase at = element; at != null; at = at.getParent()) {
            if (at instanceof DRGElement node) {
                return "Decision " + Optional.ofNullable(node.getId()).orElse(node.getName()) + cell;
            }
            if (at.getParent() instanceof DecisionRule rule && rule.getParent() instanceof DecisionTable table) {
                cell = ", rule " + (identityIndex(table.getRule(), rule) + 1) + column(table, rule, at);
            }
        }
        return "The model" + cell;
    }

    private static String column(DecisionTable table, DecisionRule rule, DMNModelInstrumentedBase entry) {
        int input = identityIndex(rule.getInputEntry(), entry);
        if (input >= 0 && input < table.getInput().size()) {
            return ", input " + label(table.getInput().get(input).getLabel(), input);
        }
        int output = identityIndex(rule.getOutputEntry(), entry);
        if (output >= 0 && output < table.getOutput().size()) {
            return ", output " + label(table.getOutput().get(output).getLabel(), output);
        }
        return "";
    }

    private static String label(String label, int index) {
        return label == null || label.isBlank() ? String.valueOf(index + 1) : (index + 1) + " (" + label + ")";
    }

    private static int identityIndex(List<?> list, Object wanted) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) == wanted) {
                return i;
            }
        }
        return -1;
    }
}
