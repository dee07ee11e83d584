package io.proofline.vision.face;

/**
 * The largest face of a video's frame.
 *
 * @param rival whether somebody else is at least half as large
 */
public record TrackedFace(FaceBox box, FaceLandmarks landmarks, HeadPose pose, EyeState eyes, boolean rival) {}
