package io.proofline.vision.face;

import java.util.Map;

/**
 * Where a head is turned, in degrees, each about −99..99 and near 0 for a face that looks into the camera.
 *
 * @param yaw positive if the nose points to the picture's right
 * @param pitch up and down
 * @param roll tilt in the plane of the picture
 */
public record HeadPose(double yaw, double pitch, double roll) {

    /** The angles by name, rounded to a tenth of a degree. */
    public Map<String, Object> asFacts() {
        return Map.of("yaw", rounded(yaw), "pitch", rounded(pitch), "roll", rounded(roll));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 10) / 10.0;
    }
}
