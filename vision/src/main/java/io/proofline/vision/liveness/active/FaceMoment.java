package io.proofline.vision.liveness.active;

import io.proofline.vision.face.FaceLandmarks;
import io.proofline.vision.face.FaceLandmarks.Point;
import io.proofline.vision.face.HeadPose;

/**
 * A face at one moment of a video.
 *
 * @param frame number of the frame in the file
 * @param seconds since the first frame
 * @param landmarks in pixels of the reduced frame
 * @param pose of the head in degrees
 * @param eyesClosed probability by the eye-state network, 0..1
 * @param faceShare height of the face over the frame's shorter side
 */
public record FaceMoment(
        int frame, double seconds, FaceLandmarks landmarks, HeadPose pose, double eyesClosed, double faceShare) {

    /** How far the nose's tip stands out, in distances between the outer corners of the eyes. */
    private static final double NOSE_DEPTH = 0.6;

    /**
     * The eye aspect ratio, mean of both eyes (Soukupová and Čech, "Real-Time Eye Blink Detection using Facial
     * Landmarks", 2016): about 0.3 for open eyes, less for closed ones.
     */
    double eyeAspectRatio() {
        return (ratio(36) + ratio(42)) / 2;
    }

    /** Height of the opening between the lips over the width of the mouth; near 0 for a closed one. */
    double mouthOpening() {
        Point left = landmarks.point(60);
        Point right = landmarks.point(64);
        double gap = landmarks.point(61).distance(landmarks.point(67))
                + landmarks.point(62).distance(landmarks.point(66))
                + landmarks.point(63).distance(landmarks.point(65));
        return gap / 3 / Math.max(1e-6, left.distance(right));
    }

    /**
     * How far the nose's tip stands off the line from the middle of the eyes to the middle of the mouth, over the
     * distance between the outer corners of the eyes; positive to the picture's right. A second witness of a turn: it
     * comes from landmarks, not from the pose network, and a flat picture keeps it however it is turned and tilted,
     * since a plane seen from afar keeps its affine coordinates.
     */
    double noseOffset() {
        return noseInFace()[0];
    }

    /** Degrees by the landmarks, positive to the picture's right; 0 for a face whose nose stands in its middle. */
    double noseTurn() {
        return turn(noseOffset());
    }

    /** Degrees of a turn that moves the nose's tip so far, see {@link #noseOffset}. */
    static double turn(double offset) {
        return Math.toDegrees(Math.atan(offset / NOSE_DEPTH));
    }

    /** Where the nose's tip stands between the line of the eyes (0) and the mouth (1), likewise; a nod moves it. */
    double noseHeight() {
        return noseInFace()[1];
    }

    /** Degrees by the pose network, positive if the nose points to the picture's right. */
    double noseDirection() {
        return -pose.yaw();
    }

    /** The nose's tip by the axes that the corners of the eyes and the way to the mouth make. */
    private double[] noseInFace() {
        Point left = landmarks.point(36);
        Point right = landmarks.point(45);
        Point corner = landmarks.leftMouthCorner();
        Point other = landmarks.rightMouthCorner();
        double originX = (left.x() + right.x()) / 2;
        double originY = (left.y() + right.y()) / 2;
        double eyesX = right.x() - left.x();
        double eyesY = right.y() - left.y();
        double mouthX = (corner.x() + other.x()) / 2 - originX;
        double mouthY = (corner.y() + other.y()) / 2 - originY;
        double noseX = landmarks.noseTip().x() - originX;
        double noseY = landmarks.noseTip().y() - originY;
        double area = eyesX * mouthY - eyesY * mouthX;
        if (Math.abs(area) < 1e-6) {
            return new double[] {0, 0};
        }
        return new double[] {(noseX * mouthY - noseY * mouthX) / area, (eyesX * noseY - eyesY * noseX) / area};
    }

    private double ratio(int first) {
        double lids = landmarks.point(first + 1).distance(landmarks.point(first + 5))
                + landmarks.point(first + 2).distance(landmarks.point(first + 4));
        return lids / Math.max(1e-6, 2 * landmarks.point(first).distance(landmarks.point(first + 3)));
    }
}
