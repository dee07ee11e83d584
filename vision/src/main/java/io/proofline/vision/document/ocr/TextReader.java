package io.proofline.vision.document.ocr;

import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads the text in a picture. Implementations may be used by several threads at once. */
public interface TextReader {

    /**
     * Finds and reads all lines.
     *
     * @param picture 8 bits, three channels, blue-green-red; not written to
     * @return lines from top to bottom; empty if there is no text
     */
    List<TextLine> read(Mat picture);
}
