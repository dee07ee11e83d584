/**
 * Pictures: what is let in, how it is decoded, and how good it is.
 *
 * <p>{@link io.proofline.vision.image.PictureInspector} stands at the door; {@link
 * io.proofline.vision.image.ImageDecoder} turns bytes into an upright {@link io.proofline.vision.image.Picture}, which
 * whoever decoded it closes.
 */
package io.proofline.vision.image;
