package io.proofline.vision.document.visual;

import io.proofline.vision.document.ocr.Quad;

/**
 * What stands beside a caption.
 *
 * @param field that the caption names
 * @param label the caption as the dictionary has it
 * @param text as read
 * @param confidence 0..1
 * @param area in the page's pixels
 */
public record LabelledValue(String field, String label, String text, double confidence, Quad area) {}
