package io.proofline.processes.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An XML element of a process model.
 *
 * @param namespace empty if there is none
 * @param nearestId its own id, or that of the nearest element around it that has one; empty if none has
 * @param text its own characters, sections in CDATA included, without those of its children
 * @param line in the file, from 1
 */
public record BpmnElement(
        String namespace,
        String name,
        String nearestId,
        List<Attribute> attributes,
        List<BpmnElement> children,
        String text,
        int line) {

    /**
     * An attribute; declarations of namespaces are none.
     *
     * @param namespace empty if there is none
     */
    public record Attribute(String namespace, String name, String value) {}

    public BpmnElement {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    public boolean is(String otherNamespace, String otherName) {
        return namespace.equals(otherNamespace) && name.equals(otherName);
    }

    public boolean isBpmn(String otherName) {
        return is(BpmnNames.BPMN, otherName);
    }

    /** An attribute without prefix; empty text if it is missing. */
    public String attribute(String wanted) {
        return attribute("", wanted);
    }

    public String attribute(String ofNamespace, String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.namespace().equals(ofNamespace)
                        && attribute.name().equals(wanted))
                .map(Attribute::value)
                .findFirst()
                .orElse("");
    }

    public String id() {
        return attribute("id");
    }

    public Stream<BpmnElement> children(String bpmnName) {
        return children.stream().filter(child -> child.isBpmn(bpmnName));
    }

    public Optional<BpmnElement> child(String bpmnName) {
        return children(bpmnName).findFirst();
    }

    /** This element and everything inside it, in the order of the file. */
    public Stream<BpmnElement> withDescendants() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(BpmnElement::withDescendants));
    }
}
