package io.proofline.specimens.edit;

import java.awt.image.BufferedImage;

/**
 * A photograph that was changed after it was taken.
 *
 * @param jpeg as saved by the editor
 * @param mask as large as the picture, white where it was changed and black elsewhere; all white where the whole
 *     picture is not what it seems
 */
public record EditedPhotograph(byte[] jpeg, BufferedImage mask) {}
