package io.proofline.decisions.outline;

/**
 * Something at the head of a model's file: a decision, an input, a type, a function, a decision service.
 *
 * @param kind name of the element, such as {@code itemDefinition}
 * @param id its name where it has no id
 * @param words everything in it that counts when it is evaluated, in the order of the file
 */
public record ModelPart(String kind, String id, String name, String words) {}
