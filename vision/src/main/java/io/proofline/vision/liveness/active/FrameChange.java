package io.proofline.vision.liveness.active;

import java.util.Optional;

/**
 * What changed between two frames.
 *
 * @param difference mean over the pixels of the change in grey, 0..255
 * @param plane how a face moved; empty where none was to be followed in both
 */
record FrameChange(double difference, Optional<PlaneMotion> plane) {

    private static final double CUT = 45;

    /** Equal to the last bit, as no camera's pictures are. */
    boolean frozen() {
        return difference == 0;
    }

    /** Another picture altogether. */
    boolean cut() {
        return difference > CUT;
    }
}
