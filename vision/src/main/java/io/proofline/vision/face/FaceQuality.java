package io.proofline.vision.face;

import io.proofline.vision.image.PictureQuality;
import java.util.Map;

/**
 * How well a face can be used.
 *
 * @param confidence of the detector, 0..1
 * @param eyeDistance pixels between the centres of the eyes
 * @param pose where the head is turned
 * @param light sharpness, brightness and glare of the face alone, brought to one size
 */
public record FaceQuality(double confidence, double eyeDistance, HeadPose pose, PictureQuality light) {

    /** The measures by name, as checks put them into their facts. */
    public Map<String, Object> asFacts() {
        return Map.of(
                "confidence",
                confidence,
                "eye_distance",
                Math.round(eyeDistance),
                "pose",
                pose.asFacts(),
                "sharpness",
                light.sharpness(),
                "brightness",
                light.brightness(),
                "glare",
                light.glare());
    }
}
