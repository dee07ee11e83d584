package io.proofline.vision.face;

/** The face that a picture is about, measured. */
public record Face(FaceBox box, FaceLandmarks landmarks, FaceQuality quality) {}
