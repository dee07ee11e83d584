package io.proofline.specimens.capture;

/**
 * How a document lies before the camera.
 *
 * @param rotation degrees, clockwise
 * @param tilt how far the far edge recedes, 0 (seen from above) to 0.2
 * @param size 1 if the document fills the frame but for a margin, less for one taken from farther away, at the same
 *     size of picture
 * @param cutOff share of the document that lies beyond an edge of the frame, 0 to 0.5
 */
record Pose(double rotation, double tilt, double size, double cutOff) {

    static final Pose FLAT = new Pose(0, 0, 1, 0);
}
