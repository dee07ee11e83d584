package io.proofline.benchmarks.spoof;

import java.util.List;

/**
 * A figure that speaks for or against a living person, and which way. Physics says which way: a screen may add a pattern
 * and never takes one from skin. Holding training to it keeps quirks of the simulation out of the model.
 *
 * @param side of {@link io.proofline.vision.liveness.SpoofModel.Term}
 * @param direction 1 if more of it speaks for what is looked for, -1 if against, 0 if it may speak either way
 * @param least weight that it has at least, in log odds a unit: what is known of the network from real attacks, which
 *     simulated ones cannot teach
 */
record Evidence(String figure, int side, int direction, double least) {

    static final List<Evidence> OF_LIFE = List.of(
            new Evidence("network", 0, 1, 0.15),
            new Evidence("network_colours_swapped", 0, 1, 0.05),
            little("skin_red"),
            much("skin_blue"),
            little("skin_colour_spread"),
            little("skin_against_surroundings"),
            much("skin_gloss"),
            much("surroundings_gloss"),
            little("surroundings_colour_spread"),
            much("black_level"),
            little("contrast"),
            much("regular_pattern"),
            much("colour_moire_peak"),
            much("foreign_grid"),
            much("border_sides"),
            much("border_margins"));

    /** Screens against prints. */
    static final List<Evidence> OF_SCREENS = List.of(
            either("skin_yellow"),
            either("skin_colour_spread"),
            either("surroundings_colour_spread"),
            either("black_level"),
            either("contrast"),
            either("regular_pattern"),
            either("colour_moire_peak"),
            either("colour_bands"),
            either("fine_colour"),
            either("fine_detail"),
            either("detail_by_scale"),
            either("border_margins"));

    /** Unusually little of it speaks against a living person. */
    private static Evidence little(String figure) {
        return new Evidence(figure, -1, 1, 0);
    }

    /** Unusually much of it speaks against a living person. */
    private static Evidence much(String figure) {
        return new Evidence(figure, 1, -1, 0);
    }

    private static Evidence either(String figure) {
        return new Evidence(figure, 0, 0, 0);
    }

    /** The nearest weight that is allowed. */
    double allowed(double weight, double deviation) {
        return direction == 0 ? weight : direction * Math.max(direction * weight, least * deviation);
    }
}
