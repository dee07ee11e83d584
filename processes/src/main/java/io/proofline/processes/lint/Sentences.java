package io.proofline.processes.lint;

import io.proofline.processes.model.BpmnElement;

/** Sentences whose subject is an element, called as the diagram shows it. */
final class Sentences {

    private Sentences() {}

    /** @param predicate without full stop */
    static String of(BpmnElement element, String predicate) {
        String name = element.attribute("name").strip();
        String subject =
                name.isEmpty() ? element.name() + " " + element.id() : "\"" + name + "\" (" + element.id() + ")";
        return subject + " " + predicate + ".";
    }
}
