package io.proofline.decisions.evaluate;

import io.proofline.contract.model.Finding;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kie.dmn.api.core.DMNMessage;
import org.kie.dmn.api.feel.runtime.events.FEELEvent;
import org.kie.dmn.feel.runtime.events.HitPolicyViolationEvent;
import org.kie.dmn.feel.runtime.events.InvalidInputEvent;
import org.kie.dmn.feel.runtime.events.InvalidParametersEvent;
import org.kie.dmn.model.api.DMNModelInstrumentedBase;
import org.kie.dmn.model.api.DRGElement;
import org.kie.dmn.model.api.Decision;
import org.kie.dmn.model.api.DecisionRule;
import org.kie.dmn.model.api.DecisionTable;

/**
 * Says KIE's messages in sentences that name the place. A sentence about an evaluation holds no value of the case, which
 * KIE's own wording does.
 */
final class Problems {

    private static final Pattern OWN_PLACE = Pattern.compile("^DMN: |\\s*\\(DMN id: [^()]*\\)\\s*$");
    private static final Pattern INPUT_CLAUSE = Pattern.compile("input clause #(\\d{1,5})\\b");

    private Problems() {}

    /** A message of the compiler, which has seen no case; without its own way of naming the place. */
    static String ofCompilation(DMNMessage message) {
        return place(message) + ": " + OWN_PLACE.matcher(message.getText()).replaceAll("");
    }

    /** The same as a finding, with the place inside the decision apart. */
    static Finding finding(DMNMessage message) {
        String id = "";
        String place = "";
        if (message.getSourceReference() instanceof DMNModelInstrumentedBase element) {
            id = decision(element).map(DRGElement::getId).orElse("");
            String whole = place(message);
            place = whole.contains(", ") ? whole.substring(whole.indexOf(", ") + 2) : "";
        }
        return Finding.error(
                "feel",
                Objects.requireNonNullElse(id, ""),
                ofCompilation(message).strip(),
                place);
    }

    private static Optional<DRGElement> decision(DMNModelInstrumentedBase element) {
        DMNModelInstrumentedBase at = element;
        while (at != null && !(at instanceof DRGElement)) {
            at = at.getParent();
        }
        return Optional.ofNullable((DRGElement) at);
    }

    /** @param values what the decisions could see */
    static List<String> ofEvaluation(List<DMNMessage> messages, Map<String, Object> values) {
        return messages.stream()
                .flatMap(message -> ofEvaluation(message, values))
                .distinct()
                .toList();
    }

    private static Stream<String> ofEvaluation(DMNMessage message, Map<String, Object> values) {
        String cause = cause(message) + ".";
        if (computing(message.getFeelEvent())
                && message.getSourceReference() instanceof Decision decision
                && decision.getExpression() instanceof DecisionTable table) {
            List<String> cells = CellProbe.failingCells(table, values);
            if (!cells.isEmpty()) {
                return cells.stream().map(cell -> place(decision) + ", " + cell + ": " + cause);
            }
        }
        return Stream.of(place(message) + ": " + cause);
    }

    private static boolean computing(FEELEvent event) {
        return event != null && !(event instanceof HitPolicyViolationEvent) && !(event instanceof InvalidInputEvent);
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
        List<Integer> rules = violation.getOffendingRules();
        return rules.size() > 1
                ? "the rules " + rules.stream().map(String::valueOf).collect(Collectors.joining(", "))
                        + " all match, which its hit policy does not allow"
                : "a result has the wrong type or is not among the allowed values";
    }

    private static String place(DMNMessage message) {
        return message.getSourceReference() instanceof DMNModelInstrumentedBase element
                ? place(element) + column(element, message)
                : "The model";
    }

    /** Of what stands above a column the compiler names the table alone, and the column in its words. */
    private static String column(DMNModelInstrumentedBase element, DMNMessage message) {
        Matcher column = INPUT_CLAUSE.matcher(message.getText());
        if (!(element instanceof DecisionTable table) || !column.find()) {
            return "";
        }
        int number = Integer.parseInt(column.group(1));
        return number > table.getInput().size() ? "" : ", " + CellPlaces.input(table, number - 1);
    }

    static String place(DMNModelInstrumentedBase element) {
        String cell = "";
        for (DMNModelInstrumentedBase at = element; at != null; at = at.getParent()) {
            if (at instanceof DRGElement node) {
                return "Decision " + Optional.ofNullable(node.getId()).orElse(node.getName()) + cell;
            }
            if (at.getParent() instanceof DecisionRule rule && rule.getParent() instanceof DecisionTable table) {
                cell = ", " + CellPlaces.rule(table, rule) + CellPlaces.column(table, rule, at);
            }
        }
        return "The model" + cell;
    }
}
