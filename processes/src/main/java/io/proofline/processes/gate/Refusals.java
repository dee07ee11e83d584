package io.proofline.processes.gate;

import io.proofline.contract.model.Finding;
import io.proofline.processes.gate.ValueRules.Problem;
import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnElement.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What speaks against one model, as sentences that name the element. */
final class Refusals {

    private static final int MOST = 100;

    private final List<Finding> findings = new ArrayList<>();

    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** @param sentence without its subject, the element, and without its full stop */
    void add(String code, BpmnElement element, String sentence) {
        if (findings.size() < MOST) {
            findings.add(Finding.error(
                    code, element.nearestId(), subject(element) + " " + sentence + ".", "line " + element.line()));
        }
    }

    void add(BpmnElement element, Problem problem) {
        add(problem.code(), element, problem.sentence());
    }

    void attribute(BpmnElement element, String attribute) {
        add("attribute-not-allowed", element, "has the attribute " + attribute + ", which is not allowed here");
    }

    void value(BpmnElement element, Attribute attribute, Optional<Problem> problem) {
        problem.ifPresent(
                found -> add(found.code(), element, found.sentence() + " (attribute " + attribute.name() + ")"));
    }

    private static String subject(BpmnElement element) {
        if (!element.id().isEmpty()) {
            return element.name() + " " + element.id();
        }
        return element.nearestId().isEmpty() ? element.name() : element.name() + " in " + element.nearestId();
    }
}
