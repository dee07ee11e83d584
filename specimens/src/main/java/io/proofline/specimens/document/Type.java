package io.proofline.specimens.document;

import java.awt.Color;
import java.awt.Font;

/**
 * How a text is set.
 *
 * @param size of the type in millimetres
 */
record Type(Font font, double size, Color color) {}
