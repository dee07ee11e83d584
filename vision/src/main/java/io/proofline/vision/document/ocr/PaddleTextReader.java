package io.proofline.vision.document.ocr;

import io.proofline.vision.image.SideBySide;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads lines with PaddleOCR's recogniser: Latin script and digits. */
public final class PaddleTextReader implements TextReader {

    private static final double LEAST_CONFIDENCE = 0.5;

    private final TextRecogniser recogniser;

    public PaddleTextReader(TextRecogniser recogniser) {
        this.recogniser = recogniser;
    }

    @Override
    public List<TextLine> read(Mat picture, List<Quad> areas) {
        return SideBySide.map(areas, area -> readLine(picture, area)).stream()
                .filter(line -> !line.text().isBlank() && line.confidence() >= LEAST_CONFIDENCE)
                .sorted(Comparator.comparingDouble(line -> line.area().centre().y()))
                .toList();
    }

    private TextLine readLine(Mat picture, Quad area) {
        int width = Math.max(1, (int) Math.round(area.width() * TextRecogniser.HEIGHT / area.height()));
        TextLattice lattice = recogniser.read(Straightening.of(picture, area, width, TextRecogniser.HEIGHT));
        List<GreedyDecoder.Glyph> glyphs = GreedyDecoder.decode(lattice);
        return new TextLine(
                GreedyDecoder.text(glyphs).strip(), GreedyDecoder.confidence(glyphs), area, words(glyphs, area));
    }

    private static List<TextWord> words(List<GreedyDecoder.Glyph> glyphs, Quad area) {
        List<TextWord> words = new ArrayList<>();
        List<GreedyDecoder.Glyph> word = new ArrayList<>();
        for (GreedyDecoder.Glyph glyph : glyphs) {
            if (glyph.character().isBlank()) {
                close(word, area, words);
            } else {
                word.add(glyph);
            }
        }
        close(word, area, words);
        return words;
    }

    private static void close(List<GreedyDecoder.Glyph> word, Quad area, List<TextWord> words) {
        if (word.isEmpty()) {
            return;
        }
        double half = area.height() / area.width() / 3;
        double from = Math.max(0, word.get(0).place() - half);
        double to = Math.min(1, word.get(word.size() - 1).place() + half);
        words.add(new TextWord(GreedyDecoder.text(word), GreedyDecoder.confidence(word), area.part(from, to)));
        word.clear();
    }
}
