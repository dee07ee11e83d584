package io.proofline.vision.face;

import io.proofline.vision.image.Region;

/**
 * A face found in a picture.
 *
 * @param region from forehead to chin, in pixels of the picture; may reach a little beyond its edges
 * @param confidence of the detector, 0..1
 */
public record FaceBox(Region region, double confidence) {}
