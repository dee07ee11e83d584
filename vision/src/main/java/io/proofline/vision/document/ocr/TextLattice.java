package io.proofline.vision.document.ocr;

/**
 * What the recogniser saw along a line: for each step from left to right a probability of every character, and of
 * none.
 *
 * @param characters the characters by index; index 0 is "none"
 * @param probabilities {@code [step][character]}
 */
public record TextLattice(String[] characters, float[][] probabilities) {

    public int steps() {
        return probabilities.length;
    }

    /** Mean probability of the characters that were read, 0..1; 0 if none was. */
    public double certainty() {
        return GreedyDecoder.confidence(GreedyDecoder.decode(this));
    }

    /** How many different characters were read. */
    public long variety() {
        return GreedyDecoder.decode(this).stream()
                .map(GreedyDecoder.Glyph::character)
                .distinct()
                .count();
    }
}
