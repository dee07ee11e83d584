package io.proofline.processes.gate;

import io.proofline.processes.model.BpmnElement;
import io.proofline.processes.model.BpmnElement.Attribute;
import java.util.Set;

/**
 * What an element may hold.
 *
 * @param attributes without prefix
 * @param engine attributes of the engine's namespace
 * @param children names of elements of the same namespace
 * @param extensions names of elements that its {@code extensionElements} may hold, with prefix
 */
record ElementRule(Set<String> attributes, Set<String> engine, Set<String> children, Set<String> extensions) {

    boolean allows(BpmnElement child) {
        return children.contains(child.name());
    }

    boolean allowsPlain(Attribute attribute) {
        return attributes.contains(attribute.name());
    }

    boolean allowsEngine(Attribute attribute) {
        return engine.contains(attribute.name());
    }
}
