package io.proofline.vision.face;

import io.proofline.vision.image.PictureQuality;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How well a face can be used, by measures that bear the names of ISO/IEC 29794-5. They are of our own making: the
 * standard's reference software (OFIQ) scales each to 0..100 by networks that are not used here.
 *
 * @param confidence of the detector, 0..1
 * @param eyeDistance pixels between the centres of the eyes
 * @param pose where the head is turned
 * @param light sharpness, brightness and glare of the face alone, brought to one size
 * @param illuminationUniformity how alike both cheeks are lit, 0..1
 * @param backgroundUniformity how plain it is beside and above the head, 0..1; empty if little of that is seen
 * @param eyes whether they are open
 * @param inside the share of the face that is within the picture, 0..1
 * @param landmarkUnrest how far the landmarks of the face and of its mirror image lie apart, in distances of the eyes.
 *     Something before the face confuses the network that places them, so this is an estimate of occlusion, and no more
 *     than that: what the network can complete (clear glasses, a finger) leaves it low.
 */
public record FaceQuality(
        double confidence,
        double eyeDistance,
        HeadPose pose,
        PictureQuality light,
        double illuminationUniformity,
        OptionalDouble backgroundUniformity,
        EyeState eyes,
        double inside,
        double landmarkUnrest) {

    /** The measures by name, as checks put them into their facts. */
    public Map<String, Object> asFacts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("confidence", confidence);
        facts.put("inter_eye_distance", Math.round(eyeDistance));
        facts.put("head_pose", pose.asFacts());
        facts.put("sharpness", rounded(light.sharpness()));
        facts.put("luminance_mean", rounded(light.brightness()));
        facts.put("over_exposure", rounded(light.glare()));
        facts.put("illumination_uniformity", rounded(illuminationUniformity));
        backgroundUniformity.ifPresent(value -> facts.put("background_uniformity", rounded(value)));
        eyes.open().ifPresent(value -> facts.put("eyes_open", rounded(value)));
        facts.put("face_inside_picture", rounded(inside));
        facts.put("landmark_unrest", rounded(landmarkUnrest));
        return facts;
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
