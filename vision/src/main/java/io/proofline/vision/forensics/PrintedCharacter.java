package io.proofline.vision.forensics;

/**
 * One character of a field, as the camera saw it.
 *
 * @param left edge in the field's crop, pixels
 * @param top edge in the field's crop, pixels
 * @param foot how far it stands off the line through all feet, in heights, downwards
 * @param tones of the character and the paper around it
 */
record PrintedCharacter(int left, int top, int width, int height, double foot, PrintTones tones) {}
