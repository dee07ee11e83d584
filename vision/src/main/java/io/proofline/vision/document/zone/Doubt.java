package io.proofline.vision.document.zone;

/**
 * A character of which only one reader is sure, and which no check digit bears out.
 *
 * @param line from 0
 * @param column from 0
 */
public record Doubt(int line, int column) {}
