package io.proofline.vision.liveness;

import io.proofline.vision.face.FaceReading;
import java.util.OptionalDouble;

/**
 * What a selfie says of liveness.
 *
 * @param liveProbability the network's share for a live face, 0..1; empty if there is no face
 * @param contextShare how much of the surroundings that the network wants to see were in the picture, 0..1; a tight
 *     crop hides the edges that give a shown picture away
 * @param face the face, its share of the picture, its quality and what limits it
 */
public record LivenessReading(OptionalDouble liveProbability, double contextShare, FaceReading face) {}
