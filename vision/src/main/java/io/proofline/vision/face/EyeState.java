package io.proofline.vision.face;

import java.util.OptionalDouble;

/**
 * Whether eyes are open, as far as they can be seen. Left and right are the picture's.
 *
 * @param left the network's share for open, 0..1; empty where the head is turned so that the eye cannot be judged
 * @param right likewise
 */
public record EyeState(OptionalDouble left, OptionalDouble right) {

    static final EyeState UNSEEN = new EyeState(OptionalDouble.empty(), OptionalDouble.empty());

    /**
     * The share of the eye that is more open: a blink closes both, and of one eye alone the network is often wrong
     * (hair, the rim of glasses). Empty if neither can be judged.
     */
    public OptionalDouble open() {
        if (left.isEmpty()) {
            return right;
        }
        return right.isEmpty() ? left : OptionalDouble.of(Math.max(left.getAsDouble(), right.getAsDouble()));
    }
}
