package io.proofline.vision.document.ocr;

import java.util.ArrayList;
import java.util.List;

/** Turns a lattice into text: the likeliest character of every step, repetitions and gaps dropped. */
final class GreedyDecoder {

    private GreedyDecoder() {}

    /**
     * A character read.
     *
     * @param place where along the line, 0 (left edge) to 1
     */
    record Glyph(String character, double probability, double place) {}

    static List<Glyph> decode(TextLattice lattice) {
        List<Glyph> glyphs = new ArrayList<>();
        int previous = 0;
        for (int step = 0; step < lattice.steps(); step++) {
            float[] probabilities = lattice.probabilities()[step];
            int best = 0;
            for (int i = 1; i < probabilities.length; i++) {
                if (probabilities[i] > probabilities[best]) {
                    best = i;
                }
            }
            if (best != 0 && best != previous) {
                glyphs.add(new Glyph(lattice.characters()[best], probabilities[best], (step + 0.5) / lattice.steps()));
            }
            previous = best;
        }
        return glyphs;
    }

    static String text(List<Glyph> glyphs) {
        StringBuilder text = new StringBuilder();
        glyphs.forEach(glyph -> text.append(glyph.character()));
        return text.toString();
    }

    static double confidence(List<Glyph> glyphs) {
        return glyphs.stream().mapToDouble(Glyph::probability).average().orElse(0);
    }
}
