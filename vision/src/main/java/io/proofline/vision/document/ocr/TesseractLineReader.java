package io.proofline.vision.document.ocr;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Reads single straight lines with Tesseract, which is mistaken in other places than the networks. Keeps as many
 * engines as threads ever read at once.
 */
public final class TesseractLineReader {

    private final String characters;
    private final Queue<TesseractEngine> idle = new ConcurrentLinkedQueue<>();

    /** @param characters the only characters that may come out */
    public TesseractLineReader(String characters) {
        this.characters = characters;
    }

    /**
     * Reads one line.
     *
     * @param line 8 bits, blue-green-red, straight and cut to the line
     * @return the characters without spaces; empty if nothing was made out
     */
    public String read(Mat line) {
        TesseractEngine engine = idle.poll();
        if (engine == null) {
            engine = new TesseractEngine(TesseractNatives.dataFolder(), TesseractLanguage.ENGLISH);
            engine.allowOnly(characters);
        }
        String text = engine.read(line).stream()
                .map(TesseractEngine.Word::text)
                .collect(Collectors.joining())
                .replaceAll("\\s", "");
        idle.add(engine);
        return text;
    }
}
