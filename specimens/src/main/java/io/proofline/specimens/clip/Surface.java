package io.proofline.specimens.clip;

/** A sheet in space, cut by the rays of a pinhole camera. */
interface Surface {

    /**
     * Where a ray meets the sheet.
     *
     * @param x direction to the right over depth
     * @param y direction down over depth
     * @param place receives the place on the sheet, right and down from its centre
     * @return false if the ray passes by
     */
    boolean trace(double x, double y, double[] place);

    static Surface of(Pose pose) {
        return Math.abs(pose.bend()) < 1e-3 ? flat(pose) : bent(pose);
    }

    /** A plane, turned by roll, then pitch, then yaw. */
    private static Surface flat(Pose pose) {
        double[] right = rotated(pose, 1, 0);
        double[] down = rotated(pose, 0, 1);
        double[] normal = {
            right[1] * down[2] - right[2] * down[1],
            right[2] * down[0] - right[0] * down[2],
            right[0] * down[1] - right[1] * down[0]
        };
        double plane = pose.x() * normal[0] + pose.y() * normal[1] + pose.distance() * normal[2];
        return (x, y, place) -> {
            double depth = plane / (x * normal[0] + y * normal[1] + normal[2]);
            double px = depth * x - pose.x();
            double py = depth * y - pose.y();
            double pz = depth - pose.distance();
            place[0] = px * right[0] + py * right[1] + pz * right[2];
            place[1] = px * down[0] + py * down[1] + pz * down[2];
            return depth > 0;
        };
    }

    /**
     * An upright cylinder through the print's centre. An arc of angle a lies at (sin a, 1 − cos a) / bend, so that a ray
     * meets it where sin a + x·cos a = x·(distance·bend + 1).
     */
    private static Surface bent(Pose pose) {
        return (x, y, place) -> {
            double reach = Math.hypot(1, x);
            double cosine = x * (pose.distance() * pose.bend() + 1) / reach;
            if (Math.abs(cosine) > 1) {
                return false;
            }
            double angle = Math.atan2(1, x) - Math.acos(cosine);
            if (Math.abs(angle) > Math.PI / 2) {
                return false;
            }
            place[0] = angle / pose.bend();
            place[1] = y * (pose.distance() + (1 - Math.cos(angle)) / pose.bend());
            return true;
        };
    }

    private static double[] rotated(Pose pose, double x, double y) {
        double rx = x * Math.cos(pose.roll()) - y * Math.sin(pose.roll());
        double ry = x * Math.sin(pose.roll()) + y * Math.cos(pose.roll());
        double py = ry * Math.cos(pose.pitch());
        double pz = ry * Math.sin(pose.pitch());
        return new double[] {
            rx * Math.cos(pose.yaw()) + pz * Math.sin(pose.yaw()),
            py,
            -rx * Math.sin(pose.yaw()) + pz * Math.cos(pose.yaw())
        };
    }
}
