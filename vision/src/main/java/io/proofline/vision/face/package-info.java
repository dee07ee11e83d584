/**
 * Faces: found, measured, cut out of documents, compared.
 *
 * <p>{@link io.proofline.vision.face.FaceMatcher#compare(byte[], byte[])} answers the question of the check {@code
 * face-match}; {@link io.proofline.vision.face.PortraitExtractor#extract} serves {@code document-read}; {@link
 * io.proofline.vision.face.FaceReader#read} says how good a face is. Each is made once from a {@link
 * io.proofline.vision.model.ModelCatalogue} and shared by all threads.
 */
package io.proofline.vision.face;
