package io.proofline.vision.liveness.active;

/**
 * How a face and its surroundings moved between two frames.
 *
 * @param length median way of the points that were followed, in widths of the face
 * @param planarShare of the points, those whose movement one homography explains, 0..1
 */
record PlaneMotion(double length, double planarShare) {}
