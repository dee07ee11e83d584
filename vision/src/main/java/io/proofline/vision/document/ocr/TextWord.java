package io.proofline.vision.document.ocr;

/**
 * A word in a picture.
 *
 * @param confidence 0..1
 * @param area in the picture's pixels
 */
public record TextWord(String text, double confidence, Quad area) {}
