package io.proofline.specimens.clip;

import java.util.function.DoubleFunction;

/** What is done with a photograph before a camera, in the hope that it passes for a person. */
@SuppressWarnings("ImmutableEnumChecker") // a path is a pure function of time
public enum Motion {
    STILL(time -> Pose.STRAIGHT),
    /** Moved from side to side and tilted a little, as by an unsteady hand. */
    WAVED(time ->
            Pose.STRAIGHT.shifted(0.12 * wave(time, 2), 0.04 * wave(time, 3)).turned(0, 0, 0.12 * wave(time, 2))),
    /** Turned about the vertical like a head, 35 degrees to either side. */
    TURNED(time -> Pose.STRAIGHT.turned(Math.toRadians(35) * wave(time, 1.5), 0, 0)),
    /** Tilted back and forth like a nod. */
    TILTED(time -> Pose.STRAIGHT.turned(0, Math.toRadians(25) * wave(time, 2), 0)),
    /** Brought near and taken away. */
    ZOOMED(time -> Pose.STRAIGHT.at(1.15 - 0.35 * (1 - Math.cos(2 * Math.PI * time)) / 2)),
    /** Rolled into a part of a cylinder one way and the other, which gives the face some depth. */
    BENT(time -> Pose.STRAIGHT.bent(1.2 * wave(time, 1.5)));

    private final DoubleFunction<Pose> path;

    Motion(DoubleFunction<Pose> path) {
        this.path = path;
    }

    /**
     * The pose at a time.
     *
     * @param share of the clip that has passed, 0..1
     */
    Pose at(double share) {
        return path.apply(share).at(path.apply(share).distance() * 1.25);
    }

    private static double wave(double time, double periods) {
        return Math.sin(2 * Math.PI * periods * time);
    }
}
