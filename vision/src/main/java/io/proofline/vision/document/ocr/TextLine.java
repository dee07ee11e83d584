package io.proofline.vision.document.ocr;

import java.util.List;

/**
 * A line of text in a picture.
 *
 * @param text as read, words separated by spaces
 * @param confidence 0..1
 * @param area in the picture's pixels
 * @param words the parts of the line, left to right
 */
public record TextLine(String text, double confidence, Quad area, List<TextWord> words) {

    public TextLine {
        words = List.copyOf(words);
    }
}
