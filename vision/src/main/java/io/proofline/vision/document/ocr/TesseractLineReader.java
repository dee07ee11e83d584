package io.proofline.vision.document.ocr;

import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.proofline.vision.image.NativeScope;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import net.sourceforge.tess4j.ITessAPI;
import net.sourceforge.tess4j.Tesseract;
import net.sourceforge.tess4j.TesseractException;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads single straight lines with Tesseract: slower than the networks, and mistaken in other places than they. */
public final class TesseractLineReader {

    private static final String ENGLISH = "eng";

    private final Tesseract tesseract;

    /** @param characters the only characters that may come out */
    public TesseractLineReader(String characters) {
        tesseract = new Tesseract();
        tesseract.setDatapath(TesseractNatives.dataFolder().toString());
        tesseract.setLanguage(ENGLISH);
        tesseract.setPageSegMode(ITessAPI.TessPageSegMode.PSM_SINGLE_LINE);
        tesseract.setVariable("tessedit_char_whitelist", characters);
        tesseract.setVariable("load_system_dawg", "0");
        tesseract.setVariable("load_freq_dawg", "0");
        tesseract.setVariable("user_defined_dpi", "300");
    }

    /**
     * Reads one line. The library serves one caller at a time.
     *
     * @param line 8 bits, blue-green-red, straight and cut to the line
     * @return the characters without spaces; empty if nothing was made out
     */
    public synchronized String read(Mat line) {
        try {
            return tesseract.doOCR(image(line)).replaceAll("\\s", "");
        } catch (TesseractException unread) {
            throw new IllegalStateException("Tesseract cannot read.", unread);
        }
    }

    private static BufferedImage image(Mat line) {
        return NativeScope.call(() -> {
            Mat grey = new Mat();
            cvtColor(line, grey, COLOR_BGR2GRAY);
            BufferedImage image = new BufferedImage(grey.cols(), grey.rows(), BufferedImage.TYPE_BYTE_GRAY);
            grey.data().get(((DataBufferByte) image.getRaster().getDataBuffer()).getData());
            return image;
        });
    }
}
