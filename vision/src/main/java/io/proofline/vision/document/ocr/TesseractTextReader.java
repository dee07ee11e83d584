package io.proofline.vision.document.ocr;

import io.proofline.vision.image.NativeScope;
import io.proofline.vision.model.ModelCatalogue;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads lines with Tesseract in one language. The lines are those that the detector finds, which looks at shapes and not
 * at scripts; each is cut out, straightened and read by itself. The language's data are unpacked and opened when the
 * first line is read. Each thread has an engine of its own while it reads, and leaves it for the next.
 */
public final class TesseractTextReader implements TextReader {

    /** Height and margin were chosen on the Urdu addresses of eight specimens: least errors of nine combinations. */
    private static final int HEIGHT = 44;

    private static final double MARGIN = 1.25;
    private static final double LEAST_CONFIDENCE = 0.3;

    private final ModelCatalogue catalogue;
    private final TesseractLanguage language;
    private final Queue<TesseractEngine> idle = new ConcurrentLinkedQueue<>();

    /** @param catalogue has the language's data */
    public TesseractTextReader(ModelCatalogue catalogue, TesseractLanguage language) {
        this.catalogue = catalogue;
        this.language = language;
    }

    public TesseractLanguage language() {
        return language;
    }

    @Override
    public List<TextLine> read(Mat picture, List<Quad> areas) {
        if (areas.isEmpty()) {
            return List.of();
        }
        TesseractEngine engine = idle.poll();
        if (engine == null) {
            engine = new TesseractEngine(TesseractNatives.dataFolder(catalogue, language), language);
        }
        TesseractEngine borrowed = engine;
        List<TextLine> lines = areas.stream()
                .map(area -> line(borrowed, picture, area.taller(MARGIN)))
                .filter(line -> !line.text().isBlank() && line.confidence() >= LEAST_CONFIDENCE)
                .sorted(Comparator.comparingDouble(line -> line.area().centre().y()))
                .toList();
        idle.add(borrowed);
        return lines;
    }

    private static TextLine line(TesseractEngine engine, Mat picture, Quad area) {
        return NativeScope.call(() -> {
            int width = Math.max(HEIGHT / 2, (int) Math.round(area.width() * HEIGHT / area.height()));
            List<TextWord> words = engine.read(Straightening.of(picture, area, width, HEIGHT)).stream()
                    .filter(word -> !word.text().isBlank())
                    .map(word -> new TextWord(
                            word.text(),
                            word.confidence(),
                            area.part((double) word.left() / width, (double) word.right() / width)))
                    .toList();
            String text = words.stream().map(TextWord::text).collect(Collectors.joining(" "));
            double confidence =
                    words.stream().mapToDouble(TextWord::confidence).average().orElse(0);
            return new TextLine(text, confidence, area, words);
        });
    }
}
