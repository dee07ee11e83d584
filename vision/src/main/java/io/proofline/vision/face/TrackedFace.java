package io.proofline.vision.face;

/**
 * The face of a video's frame that is followed.
 *
 * @param rival whether somebody else is at least half as large
 */
public record TrackedFace(FaceBox box, FaceLandmarks landmarks, HeadPose pose, EyeState eyes, boolean rival) {}
