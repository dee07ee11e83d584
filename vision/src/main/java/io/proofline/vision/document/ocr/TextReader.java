package io.proofline.vision.document.ocr;

import java.util.List;
import java.util.function.Predicate;
import org.bytedeco.opencv.opencv_core.Mat;

/** Reads the text in a picture. Implementations may be used by several threads at once. */
public interface TextReader {

    /**
     * Finds lines and reads those that are wanted.
     *
     * @param picture 8 bits, three channels, blue-green-red; not written to
     * @param wanted tells by its place whether a line is to be read
     * @return lines from top to bottom; empty if there is no text
     */
    List<TextLine> read(Mat picture, Predicate<Quad> wanted);
}
