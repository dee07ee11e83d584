package io.proofline.processes.model;

/**
 * How much a model may hold.
 *
 * @param bytes of the file
 * @param elements XML elements
 * @param depth of nested elements
 * @param characters of one text or attribute
 */
public record BpmnLimits(int bytes, int elements, int depth, int characters) {

    /** Ten times what the shipped models need. */
    public static BpmnLimits usual() {
        return new BpmnLimits(1_000_000, 10_000, 24, 4_000);
    }
}
