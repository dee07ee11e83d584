package io.proofline.vision.document.ocr;

import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads the text in a picture. Implementations may be used by several threads at once. */
public interface TextReader {

    /**
     * Reads lines whose places are known.
     *
     * @param picture 8 bits, three channels, blue-green-red; not written to
     * @param areas where the lines are, in the direction of reading
     * @return the lines that could be read, from top to bottom; empty if there is no text
     */
    List<TextLine> read(Mat picture, List<Quad> areas);
}
