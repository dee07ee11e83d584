package io.proofline.vision.document.ocr;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import com.sun.jna.Pointer;
import io.proofline.vision.image.NativeScope;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessPageIterator;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * One native Tesseract with one language, kept open, since opening costs more than reading a line. For one thread at a
 * time. Its memory is given back when it is no longer reachable.
 */
final class TesseractEngine {

    private static final Cleaner CLEANER = Cleaner.create();
    private static final int DOTS_PER_INCH = 300;
    private static final int WORD = ITessAPI.TessPageIteratorLevel.RIL_WORD;

    private final TessBaseAPI handle;

    /** @throws IllegalStateException if the data are not those of the language */
    TesseractEngine(Path dataFolder, TesseractLanguage language) {
        TessAPI api = TessAPI.INSTANCE;
        handle = api.TessBaseAPICreate();
        CLEANER.register(this, new Release(handle));
        // Otherwise it remarks on its memory on the error stream when the process ends.
        api.TessBaseAPISetVariable(handle, "debug_file", "/dev/null");
        if (api.TessBaseAPIInit3(handle, dataFolder.toString(), language.code()) != 0) {
            throw new IllegalStateException("Tesseract cannot read " + language.dataFile() + ".");
        }
        api.TessBaseAPISetPageSegMode(handle, ITessAPI.TessPageSegMode.PSM_SINGLE_LINE);
    }

    /** From now on no other characters come out. */
    void allowOnly(String characters) {
        TessAPI.INSTANCE.TessBaseAPISetVariable(handle, "tessedit_char_whitelist", characters);
    }

    /**
     * The words of one line.
     *
     * @param line 8 bits, blue-green-red, straight and cut to the line
     * @return in logical order, which for Urdu is from right to left
     */
    List<Word> read(Mat line) {
        TessAPI api = TessAPI.INSTANCE;
        return NativeScope.call(() -> {
            Mat grey = new Mat();
            cvtColor(line, grey, COLOR_BGR2GRAY);
            ByteBuffer pixels = ByteBuffer.allocateDirect(grey.rows() * grey.cols());
            byte[] bytes = new byte[grey.rows() * grey.cols()];
            grey.data().get(bytes);
            pixels.put(bytes).flip();
            api.TessBaseAPISetImage(handle, pixels, grey.cols(), grey.rows(), 1, grey.cols());
            api.TessBaseAPISetSourceResolution(handle, DOTS_PER_INCH);
            try {
                return api.TessBaseAPIRecognize(handle, null) == 0 ? words(api) : List.of();
            } finally {
                api.TessBaseAPIClear(handle);
            }
        });
    }

    private List<Word> words(TessAPI api) {
        TessResultIterator results = api.TessBaseAPIGetIterator(handle);
        if (results == null) {
            return List.of();
        }
        List<Word> words = new ArrayList<>();
        try {
            do {
                Pointer text = api.TessResultIteratorGetUTF8Text(results, WORD);
                if (text != null) {
                    words.add(word(api, results, text));
                }
            } while (api.TessResultIteratorNext(results, WORD) == ITessAPI.TRUE);
        } finally {
            api.TessResultIteratorDelete(results);
        }
        return words;
    }

    private static Word word(TessAPI api, TessResultIterator results, Pointer text) {
        try {
            // The page iterator is the result iterator seen otherwise, and not to be deleted by itself.
            TessPageIterator place = api.TessResultIteratorGetPageIterator(results);
            IntBuffer left = IntBuffer.allocate(1);
            IntBuffer top = IntBuffer.allocate(1);
            IntBuffer right = IntBuffer.allocate(1);
            IntBuffer bottom = IntBuffer.allocate(1);
            api.TessPageIteratorBoundingBox(place, WORD, left, top, right, bottom);
            return new Word(
                    text.getString(0, StandardCharsets.UTF_8.name()).strip(),
                    Math.max(0, Math.min(1, api.TessResultIteratorConfidence(results, WORD) / 100.0)),
                    left.get(0),
                    right.get(0));
        } finally {
            api.TessDeleteText(text);
        }
    }

    /**
     * A word of a line.
     *
     * @param confidence 0..1
     * @param left pixels from the left of the line
     * @param right likewise
     */
    record Word(String text, double confidence, int left, int right) {}

    /** Holds the handle alone, so that the engine itself can go. */
    private record Release(TessBaseAPI handle) implements Runnable {
        @Override
        public void run() {
            TessAPI.INSTANCE.TessBaseAPIEnd(handle);
            TessAPI.INSTANCE.TessBaseAPIDelete(handle);
        }
    }
}
