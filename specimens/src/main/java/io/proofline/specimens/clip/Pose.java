package io.proofline.specimens.clip;

/**
 * Where a printed photograph is held before a camera of unit focal length. The print is one unit high.
 *
 * @param yaw radians about the vertical
 * @param pitch radians about the horizontal
 * @param roll radians in the picture
 * @param x shift to the right, in heights of the print
 * @param y shift down, in heights of the print
 * @param distance from the camera, in heights of the print
 * @param bend radians of arc per height of the print, about the vertical; 0 is flat
 */
public record Pose(double yaw, double pitch, double roll, double x, double y, double distance, double bend) {

    /** Upright, flat, and as large as the frame is high. */
    public static final Pose STRAIGHT = new Pose(0, 0, 0, 0, 0, 1, 0);

    Pose turned(double byYaw, double byPitch, double byRoll) {
        return new Pose(yaw + byYaw, pitch + byPitch, roll + byRoll, x, y, distance, bend);
    }

    Pose shifted(double right, double down) {
        return new Pose(yaw, pitch, roll, x + right, y + down, distance, bend);
    }

    Pose at(double newDistance) {
        return new Pose(yaw, pitch, roll, x, y, newDistance, bend);
    }

    Pose bent(double newBend) {
        return new Pose(yaw, pitch, roll, x, y, distance, newBend);
    }
}
