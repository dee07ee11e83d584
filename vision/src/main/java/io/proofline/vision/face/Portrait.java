package io.proofline.vision.face;

/**
 * The holder's portrait, cut out of a document.
 *
 * @param jpeg the face with some margin, encoded
 * @param box the face in the document's picture
 * @param faces how many faces the document shows: many print a second, smaller portrait
 */
public record Portrait(byte[] jpeg, FaceBox box, int faces) {}
