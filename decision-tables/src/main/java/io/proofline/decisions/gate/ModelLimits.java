package io.proofline.decisions.gate;

/**
 * How much a model may hold.
 *
 * @param characters of the file
 * @param elements XML elements
 * @param nodes decisions and knowledge models
 * @param depth of nested elements
 * @param expression characters of one cell or expression
 * @param brackets that are open at once in one expression: its reader takes longer with each
 */
public record ModelLimits(int characters, int elements, int nodes, int depth, int expression, int brackets) {

    /** Ten times what the shipped models need. */
    public static ModelLimits usual() {
        return new ModelLimits(2_000_000, 50_000, 1_500, 40, 8_000, 30);
    }
}
