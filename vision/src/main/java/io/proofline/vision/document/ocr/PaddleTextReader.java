package io.proofline.vision.document.ocr;

import io.proofline.vision.image.NativeScope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads a page with PaddleOCR: its detector finds the lines, its recogniser reads them. */
public final class PaddleTextReader implements TextReader {

    private static final int LONGEST_SIDE = 960;
    private static final double LEAST_CONFIDENCE = 0.5;

    private final TextDetector detector;
    private final TextRecogniser recogniser;

    public PaddleTextReader(TextDetector detector, TextRecogniser recogniser) {
        this.detector = detector;
        this.recogniser = recogniser;
    }

    @Override
    public List<TextLine> read(Mat picture, Predicate<Quad> wanted) {
        return detector.detect(picture, LONGEST_SIDE).stream()
                .filter(wanted)
                .map(area -> readLine(picture, area))
                .filter(line -> !line.text().isBlank() && line.confidence() >= LEAST_CONFIDENCE)
                .sorted(Comparator.comparingDouble(line -> line.area().centre().y()))
                .toList();
    }

    private TextLine readLine(Mat picture, Quad area) {
        return NativeScope.call(() -> {
            int width = Math.max(1, (int) Math.round(area.width() * TextRecogniser.HEIGHT / area.height()));
            TextLattice lattice = recogniser.read(Straightening.of(picture, area, width, TextRecogniser.HEIGHT));
            List<GreedyDecoder.Glyph> glyphs = GreedyDecoder.decode(lattice);
            return new TextLine(
                    GreedyDecoder.text(glyphs).strip(), GreedyDecoder.confidence(glyphs), area, words(glyphs, area));
        });
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
