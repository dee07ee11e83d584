package io.proofline.vision.liveness.active;

import io.proofline.vision.face.FaceLandmarks;
import io.proofline.vision.face.HeadPose;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleFunction;

/**
 * A head of which some landmarks are known in space, seen from far away.
 *
 * @param turn degrees, positive if the nose points to the picture's right
 * @param nod degrees, positive if the chin goes down
 * @param eyes opening over that of open eyes, 0..1
 * @param mouth opening over its width
 * @param size height of the face over the frame
 * @param flat true for a photograph of the head, which turns as a plane
 */
record Head(double turn, double nod, double eyes, double mouth, double size, boolean flat) {

    static final Head STILL = new Head(0, 0, 1, 0.03, 0.4, false);

    private static final int POINTS = 68;

    Head turned(double degrees) {
        return new Head(degrees, nod, eyes, mouth, size, flat);
    }

    Head nodding(double degrees) {
        return new Head(turn, degrees, eyes, mouth, size, flat);
    }

    Head blinking(double open) {
        return new Head(turn, nod, open, mouth, size, flat);
    }

    Head speaking(double opening) {
        return new Head(turn, nod, eyes, opening, size, flat);
    }

    Head sized(double share) {
        return new Head(turn, nod, eyes, mouth, share, flat);
    }

    Head asPhotograph() {
        return new Head(turn, nod, eyes, mouth, size, true);
    }

    /** What it does over time, at ten frames a second of a file of thirty. */
    static List<FaceMoment> filmed(double seconds, DoubleFunction<Head> path) {
        Random noise = new Random(1);
        List<FaceMoment> moments = new ArrayList<>();
        for (int i = 0; i < seconds * 10; i++) {
            moments.add(path.apply(i / 10.0).at(3 * i, i / 10.0, noise));
        }
        return moments;
    }

    private FaceMoment at(int frame, double seconds, Random noise) {
        double[] points = new double[2 * POINTS];
        for (int i = 0; i < POINTS; i++) {
            double[] place = place(i);
            double depth = flat ? 0 : place[2];
            double yaw = Math.toRadians(turn);
            double pitch = Math.toRadians(nod);
            double x = place[0] * Math.cos(yaw) + depth * Math.sin(yaw);
            double ahead = -place[0] * Math.sin(yaw) + depth * Math.cos(yaw);
            double y = place[1] * Math.cos(pitch) + ahead * Math.sin(pitch);
            points[2 * i] = 320 + 500 * size * (x + 0.002 * noise.nextGaussian());
            points[2 * i + 1] = 240 + 500 * size * (y + 0.002 * noise.nextGaussian());
        }
        return new FaceMoment(
                frame, seconds, new FaceLandmarks(points), new HeadPose(-turn, nod, 0), eyes < 0.6 ? 0.95 : 0.02, size);
    }

    /** Right, down and towards the camera, in widths of the face. */
    private double[] place(int index) {
        if (index >= 36 && index < 48) {
            double centre = index < 42 ? -0.22 : 0.22;
            double[] across = {-0.1, -0.04, 0.04, 0.1, 0.04, -0.04};
            double[] down = {0, -0.03, -0.03, 0, 0.03, 0.03};
            return new double[] {centre + across[(index - 36) % 6], -0.2 + eyes * down[(index - 36) % 6], 0};
        }
        if (index == 30) {
            return new double[] {0, 0.08, 0.45};
        }
        if (index == 48 || index == 60) {
            return new double[] {-0.16, 0.3, 0.05};
        }
        if (index == 54 || index == 64) {
            return new double[] {0.16, 0.3, 0.05};
        }
        if (index >= 61 && index <= 67) {
            double[] across = {-0.08, 0, 0.08, 0, 0.08, 0, -0.08};
            double gap = mouth * 0.32 / 2;
            return new double[] {across[index - 61], 0.3 + (index < 64 ? -gap : gap), 0.07};
        }
        return new double[] {0, 0, 0};
    }
}
